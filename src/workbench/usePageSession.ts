import { useCallback, useEffect, useRef, useState, useSyncExternalStore } from "react";
import type { NewForms } from "../app/planRequest";
import { sentence, type Message } from "../core/message";
import { refusal as refused, type Outcome } from "../core/outcome";
import { useTexts } from "../taskpane/texts";
import { download } from "./download";
import { newWorkbook } from "./newWorkbook";
import { openBytes, type OpenWorkbook } from "./openWorkbook";
import { openSample } from "./sample";
import type { Ask } from "./useQuestion";

/** What the page shows beside the workbook itself. */
export interface PageSession {
  /** `null` while the sample loads and when it could not be loaded. */
  readonly open: OpenWorkbook | null;
  readonly isLoading: boolean;
  readonly isChanged: boolean;
  /** Why a file was refused, until it is dismissed or another file is opened. */
  readonly refusal: Message | null;
  /** That the file is of an older format and will be saved as another one, until it is dismissed. */
  readonly conversion: Message | null;
  /** The last success, for screen readers. */
  readonly notice: Message | null;
  readonly openFile: (file: File) => Promise<void>;
  /** Opens a new workbook of blank forms. */
  readonly openNew: (wanted: NewForms) => Promise<void>;
  readonly save: () => void;
  /** Says why something else of the page could not be done. */
  readonly refuse: (why: Message) => void;
  readonly dismiss: () => void;
}

const subscribeToNothing = (): (() => void) => () => undefined;

/** The version of the open workbook as it now is. */
function useVersion(open: OpenWorkbook | null): string {
  return useSyncExternalStore(
    useCallback((listener: () => void) => open?.host.subscribe(listener) ?? subscribeToNothing(), [open]),
    () => open?.host.version() ?? "",
  );
}

/** Warns before the browser leaves the page while there is something to lose. */
function useLeaveWarning(isChanged: boolean): void {
  useEffect(() => {
    if (!isChanged) return;
    const warn = (event: BeforeUnloadEvent): void => {
      event.preventDefault();
    };
    window.addEventListener("beforeunload", warn);
    return () => {
      window.removeEventListener("beforeunload", warn);
    };
  }, [isChanged]);
}

/** Opening, saving and not losing anything. */
export function usePageSession(ask: Ask): PageSession {
  const { say } = useTexts();
  const [open, setOpen] = useState<OpenWorkbook | null>(null);
  const [savedVersion, setSavedVersion] = useState("");
  const [isLoading, setIsLoading] = useState(true);
  const [refusal, setRefusal] = useState<Message | null>(null);
  const [conversion, setConversion] = useState<Message | null>(null);
  const [notice, setNotice] = useState<Message | null>(null);
  const version = useVersion(open);
  const isChanged = open !== null && version !== savedVersion;
  useLeaveWarning(isChanged);

  const take = useCallback((next: OpenWorkbook): void => {
    setOpen(next);
    // What lies in no file yet is lost with the page.
    setSavedVersion(next.isNew ? "" : next.host.version());
    setRefusal(null);
    setConversion(next.conversion);
    setNotice(sentence("page/opened", { name: next.name }));
  }, []);

  // A file opened while the sample is still under way wins.
  const hasOwn = useRef(false);
  useEffect(() => {
    let isCurrent = true;
    void openSample().then((sample) => {
      if (!isCurrent || hasOwn.current) return;
      setIsLoading(false);
      if ("host" in sample) take(sample);
      else setRefusal(sample);
    });
    return () => {
      isCurrent = false;
    };
  }, [take]);

  async function openFile(file: File): Promise<void> {
    setIsLoading(true);
    const bytes = await file.arrayBuffer().catch(() => null);
    await takeIfWanted(
      bytes === null
        ? refused("not-found", { name: file.name })
        : await openBytes(new Uint8Array(bytes), file.name, "file"),
    );
  }

  async function openNew(wanted: NewForms): Promise<void> {
    setIsLoading(true);
    await takeIfWanted(await newWorkbook(wanted, say("page/new-name", { year: String(wanted.year) })));
  }

  async function takeIfWanted(opened: Outcome<OpenWorkbook>): Promise<void> {
    setIsLoading(false);
    if (!opened.ok) {
      setRefusal(opened.failure.message);
    } else if (!isChanged || (await confirmLoss())) {
      hasOwn.current = true;
      take(opened.value);
    }
  }

  function confirmLoss(): Promise<boolean> {
    return ask({
      title: say("page/replace-title"),
      text: say("page/replace", { name: open?.name ?? "" }),
      confirm: say("page/replace-confirm"),
    });
  }

  return {
    open,
    isLoading,
    isChanged,
    refusal,
    conversion,
    notice,
    openFile,
    openNew,
    save() {
      if (open === null) return;
      download(open.host.bytes(), open.name);
      setSavedVersion(open.host.version());
      setNotice(sentence("page/saved", { name: open.name }));
    },
    refuse: setRefusal,
    dismiss() {
      setRefusal(null);
      setConversion(null);
    },
  };
}
