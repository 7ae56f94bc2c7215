import { useEffect, useRef } from "react";

/** A file of the person's, its bytes read when they are needed. */
export interface TakenFile {
  readonly name: string;
  readonly bytes: () => Promise<Uint8Array>;
}

export const takeFiles = (files: readonly File[]): TakenFile[] =>
  files.map((file) => ({ name: file.name, bytes: async () => new Uint8Array(await file.arrayBuffer()) }));

/** Takes files that are dropped anywhere on the page; without it the browser would leave the page and open them. */
export function useDrop(onFiles: (files: readonly File[]) => void): void {
  const latest = useRef(onFiles);
  useEffect(() => {
    latest.current = onFiles;
  });
  useEffect(() => {
    const over = (event: DragEvent): void => {
      event.preventDefault();
    };
    const drop = (event: DragEvent): void => {
      event.preventDefault();
      const files = [...(event.dataTransfer?.files ?? [])];
      if (files.length > 0) latest.current(files);
    };
    window.addEventListener("dragover", over);
    window.addEventListener("drop", drop);
    return () => {
      window.removeEventListener("dragover", over);
      window.removeEventListener("drop", drop);
    };
  }, []);
}
