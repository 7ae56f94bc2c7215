import { useState, type ReactElement, type ReactNode } from "react";
import { useFormStyles } from "./form.js";

interface Props {
  readonly text: string;
  /** what the button says while it is open; the same when not given */
  readonly openText?: string;
  readonly children: (close: () => void) => ReactNode;
}

/** A link that shows what it speaks of below itself, and hides it again. */
export function Disclosure({ text, openText = text, children }: Props): ReactElement {
  const form = useFormStyles();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <button
        type="button"
        className={form.link}
        aria-expanded={isOpen}
        onClick={() => {
          setOpen(!isOpen);
        }}
      >
        {isOpen ? openText : text}
      </button>
      {isOpen &&
        children(() => {
          setOpen(false);
        })}
    </>
  );
}
