import type { EventEntry } from "./model/events";
import type { SimulatedExcel } from "./simulated-excel";
import type { Request, Response } from "./wire/request";

/** The version of Microsoft's library whose undocumented hook is used; another one must be tried first. */
export const LIBRARY_VERSION = "1.1.110";

/** The library inside its package. */
export const LIBRARY_FILE = "@microsoft/office-js/dist/excel-win32-16.01.js";

interface Message {
  readonly Body: Request | string;
}

interface Answered {
  readonly HttpStatusCode: number;
  readonly Body: Response;
}

type SessionClass = new () => object;

/** The part of the library's globals that carries the hook. */
export interface HookedGlobals {
  readonly Excel: object;
  readonly OfficeExtension: {
    readonly SessionBase: SessionClass & { _overrideSession?: object };
    readonly CommonUtility: { _doApiNotSupportedCheck: boolean };
    readonly GenericEventRegistration: {
      _testReadyImpl?: () => Promise<void>;
      getGenericEventRegistration(control: string): {
        _handleRichApiMessage(message: { readonly entries: readonly EventEntry[] }): void;
      };
    };
  };
}

function hasObject<K extends string>(value: unknown, key: K): value is Readonly<Record<K, object>> {
  const isThing = (typeof value === "object" || typeof value === "function") && value !== null;
  if (!isThing) return false;
  const member: unknown = Reflect.get(value, key);
  return (typeof member === "object" || typeof member === "function") && member !== null;
}

/** True when the library's globals look as the hook needs them. */
export function areHooked(globals: unknown): globals is HookedGlobals {
  return (
    hasObject(globals, "Excel") &&
    hasObject(globals, "OfficeExtension") &&
    hasObject(globals.OfficeExtension, "SessionBase") &&
    hasObject(globals.OfficeExtension, "CommonUtility") &&
    hasObject(globals.OfficeExtension, "GenericEventRegistration") &&
    typeof globals.OfficeExtension.SessionBase === "function"
  );
}

/** Lets the simulated Excel answer what the library asks. */
export function connect({ OfficeExtension }: HookedGlobals, excel: SimulatedExcel): void {
  class SimulatedSession extends OfficeExtension.SessionBase {
    _resolveRequestUrlAndHeaderInfo(): Promise<object> {
      return Promise.resolve({ url: "simulated", headers: {} });
    }

    _createRequestExecutorOrNull(): object {
      return {
        executeAsync: (_customData: unknown, _flags: unknown, { Body }: Message): Promise<Answered> =>
          // A macrotask later, as across a process border: nothing may count on an answer within the same turn.
          new Promise((resolve, reject) => {
            setTimeout(() => {
              try {
                // Through JSON as over the real wire, where what is undefined becomes null; a copy of what was typed.
                const request = JSON.parse(typeof Body === "string" ? Body : JSON.stringify(Body)) as Request;
                resolve({ HttpStatusCode: 200, Body: excel.answer(request) });
              } catch (gap) {
                reject(gap instanceof Error ? gap : new Error(String(gap)));
              }
            }, 0);
          }),
      };
    }

    getEventRegistration(): object {
      return { register: () => Promise.resolve(), unregister: () => Promise.resolve() };
    }
  }
  OfficeExtension.SessionBase._overrideSession = new SimulatedSession();
  // Off in this build, where Excel itself refuses members it does not know; on, the library refuses them with ApiNotFound.
  OfficeExtension.CommonUtility._doApiNotSupportedCheck = true;
  const { GenericEventRegistration } = OfficeExtension;
  GenericEventRegistration._testReadyImpl = () => Promise.resolve();
  excel.book.events.connect((entry) => {
    GenericEventRegistration.getGenericEventRegistration("")._handleRichApiMessage({ entries: [entry] });
  });
}
