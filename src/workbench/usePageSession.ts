import { useCallback, useEffect, useRef, useState, useSyncExternalStore } from "react";
import { sentence, type Message } from "../core/message";
import { useTexts } from "../taskpane/texts";
import { download } from "./download";
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
  readonly save: () => void;
  readonly dismiss: () => void;
}

const subscribeToNothing = (): (() => void) => () => undefined;

/** The revision of the open workbook as it now is. */
function useRevision(open: OpenWorkbook | null): string {
  return useSyncExternalStore(
    useCallback((listener: () => void) => open?.host.subscribe(listener) ?? subscribeToNothing(), [open]),
    () => open?.host.document().workbook.revision ?? "",
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
  const [savedRevision, setSavedRevision] = useState("");
  const [isLoading, setIsLoading] = useState(true);
  const [refusal, setRefusal] = useState<Message | null>(null);
  const [conversion, setConversion] = useState<Message | null>(null);
  const [notice, setNotice] = useState<Message | null>(null);
  const revision = useRevision(open);
  const isChanged = open !== null && revision !== savedRevision;
  useLeaveWarning(isChanged);

  const take = useCallback((next: OpenWorkbook): void => {
    setOpen(next);
    setSavedRevision(next.host.document().workbook.revision);
    setRefusal(null);
    const { name, convertedFrom } = next;
    setConversion(convertedFrom === null ? null : sentence("page/converted", { name: convertedFrom, saved: name }));
    setNotice(sentence("page/opened", { name: convertedFrom ?? name }));
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
    const opened = bytes && (await openBytes(new Uint8Array(bytes), file.name, false));
    setIsLoading(false);
    if (opened === null) {
      setRefusal(sentence("failure/not-found", { name: file.name }));
    } else if (!opened.ok) {
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
    save() {
      if (open === null) return;
      download(open.host.bytes(), open.name);
      setSavedRevision(open.host.document().workbook.revision);
      setNotice(sentence("page/saved", { name: open.name }));
    },
    dismiss() {
      setRefusal(null);
      setConversion(null);
    },
  };
}
