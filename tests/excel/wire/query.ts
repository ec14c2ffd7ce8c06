import type { Remote } from "./remote";
import { asWired, memberOf, SimulationGap, type Json } from "./remote";

interface Wanted {
  readonly scalars: readonly string[];
  /** The rest of each path, by the child it leads through. */
  readonly children: ReadonlyMap<string, readonly string[]>;
}

function wantedBy(paths: readonly string[]): Wanted {
  const scalars: string[] = [];
  const children = new Map<string, string[]>();
  for (const path of paths) {
    const [head = "", ...rest] = path.split("/");
    if (rest.length === 0) scalars.push(head);
    else children.set(head, [...(children.get(head) ?? []), rest.join("/")]);
  }
  return { scalars, children };
}

function wiredIdentity(remote: Remote): Record<string, Json> {
  return Object.fromEntries(
    Object.entries(remote.members.identity ?? {}).map(([name, value]) => [asWired(name), value]),
  );
}

function answerObject(remote: Remote, paths: readonly string[]): Json {
  const { scalars, children } = wantedBy(paths);
  const answer = wiredIdentity(remote);
  for (const name of scalars) {
    // The library answers isNullObject itself; $none asks for nothing.
    if (name === "$none" || name === "isNullObject") continue;
    answer[asWired(name)] = memberOf(remote.members, remote.members.scalars, name, "property")();
  }
  for (const [name, rest] of children) {
    answer[asWired(name)] = answerQuery(memberOf(remote.members, remote.members.children, name, "child")(), rest);
  }
  return answer;
}

/** Answers `load`: the asked-for members, of every item when the object is a collection. */
export function answerQuery(remote: Remote, paths: readonly string[]): Json {
  if (paths.length === 0) throw new SimulationGap(`${remote.members.kind}: everything was loaded; name what is needed`);
  const items = remote.members.items?.();
  return items === undefined ? answerObject(remote, paths) : { _Items: items.map((item) => answerObject(item, paths)) };
}

/** Answers the first mention of an object. */
export function answerInstantiate(remote: Remote, referenceId: string | undefined): Json {
  return { ...wiredIdentity(remote), ...(referenceId === undefined ? {} : { _ReferenceId: referenceId }) };
}
