import { answerInstantiate, answerQuery } from "./query";
import { asTyped, ExcelFailure, memberOf, Remote, SimulationGap, type Json } from "./remote";
import type { Action, ObjectPath, Request, Response } from "./request";

/** Objects kept from one batch to the next, as Excel keeps ranges. */
export class References {
  private readonly byId = new Map<string, Remote>();
  private next = 1;

  keep(remote: Remote): string {
    const id = `r${this.next++}`;
    this.byId.set(id, remote);
    return id;
  }

  get(id: string): Remote {
    const remote = this.byId.get(id);
    if (remote === undefined) throw new ExcelFailure("InvalidObjectPath", `The reference ${id} is gone.`);
    return remote;
  }

  free(id: string): void {
    this.byId.delete(id);
  }

  get size(): number {
    return this.byId.size;
  }
}

/** Carries out one request. What was done before an action that fails stays done: Excel has no transactions. */
export class Batch {
  /** By object path id; `null` is a null object. */
  private readonly resolved = new Map<number, Remote | null>();
  private readonly referenceIds = new Map<number, string>();

  constructor(
    private readonly request: Request,
    private readonly root: Remote,
    private readonly references: References,
    /** Called before each action; may throw an {@link ExcelFailure}. */
    private readonly beforeAction: (name: string) => void,
  ) {}

  answer(): Response {
    const results: { ActionId: number; Value: Json }[] = [];
    for (const [index, action] of this.request.Actions.entries()) {
      try {
        this.beforeAction(action.Name ?? "");
        results.push({ ActionId: action.Id, Value: this.perform(action) });
      } catch (failure) {
        if (!(failure instanceof ExcelFailure)) throw failure;
        const location = `${action.Name ?? ""}#${index}`;
        const error = { Code: failure.code, Message: failure.message, ActionIndex: index, Location: location };
        return { Results: results, Error: error };
      }
    }
    return { Results: results };
  }

  private perform(action: Action): Json {
    // A trace is of no object: it only comes back, so that the library knows how far the batch got.
    if (action.ActionType === 5) return null;
    const remote = this.resolve(action.ObjectPathId);
    if (remote === null) return this.performOnNull(action);
    const name = action.Name ?? "";
    const values = action.ArgumentInfo?.Arguments ?? [];
    switch (action.ActionType) {
      case 1:
        return answerInstantiate(remote, this.referenceIds.get(action.ObjectPathId));
      case 2:
        if (action.QueryInfo?.Expand !== undefined) throw new SimulationGap("expand is not simulated");
        return answerQuery(remote, action.QueryInfo?.Select ?? []);
      case 3:
        return this.call(action.ObjectPathId, remote, name, values);
      case 4:
        memberOf(remote.members, remote.members.setters, name, "settable property")(values[0]);
        return null;
      default:
        throw new SimulationGap(`Action type ${action.ActionType} is not simulated`);
    }
  }

  private performOnNull(action: Action): Json {
    const isHarmless = action.ActionType <= 2 || action.Name === "_KeepReference";
    if (!isHarmless) throw new ExcelFailure("InvalidObjectPath", `"${action.Name ?? ""}" of an object that is null`);
    return null;
  }

  private call(path: number, remote: Remote, name: string, values: readonly unknown[]): Json {
    if (name === "_KeepReference") {
      this.referenceIds.set(path, this.references.keep(remote));
      return null;
    }
    if (name === "_RemoveReference") {
      this.references.free(String(values[0]));
      return null;
    }
    const result = memberOf(remote.members, remote.members.methods, name, "method")(...values);
    if (result instanceof Remote) throw new SimulationGap(`${name} gives an object and was called as an action`);
    return result;
  }

  private resolve(id: number): Remote | null {
    const known = this.resolved.get(id);
    if (known !== undefined) return known;
    const path = this.request.ObjectPaths[String(id)];
    if (path === undefined) throw new SimulationGap(`Object path ${id} is not in the request`);
    const remote = this.follow(path);
    this.resolved.set(id, remote);
    return remote;
  }

  private follow(path: ObjectPath): Remote | null {
    const name = path.Name ?? "";
    if (path.ObjectPathType === 1) return this.root;
    if (path.ObjectPathType === 6) return this.references.get(name);
    const parent = this.resolve(path.ParentObjectPathId ?? -1);
    if (parent === null) throw new ExcelFailure("InvalidObjectPath", `"${asTyped(name)}" of an object that is null`);
    const { members } = parent;
    const values = path.ArgumentInfo?.Arguments ?? [];
    switch (path.ObjectPathType) {
      case 3: {
        const result = memberOf(members, members.methods, name, "method")(...values);
        if (result === null || result instanceof Remote) return result;
        throw new SimulationGap(`${members.kind}.${asTyped(name)} gives no object`);
      }
      case 4:
        return memberOf(members, members.children, name, "child")();
      case 5:
        if (members.item === undefined) throw new SimulationGap(`${members.kind} has no items`);
        return members.item(values[0]);
      default:
        throw new SimulationGap(`Object path type ${path.ObjectPathType} is not simulated`);
    }
  }
}
