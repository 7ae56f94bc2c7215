import { mergeClasses } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { useFormStyles } from "./form.js";

interface FormButtonProps {
  readonly text: string;
  /** absent: it submits its form */
  readonly onClick?: () => void;
  readonly subtle?: boolean;
  readonly disabled?: boolean;
}

/** A button of 24 px beside small fields. */
export function FormButton({
  text,
  onClick,
  subtle = false,
  disabled = false,
}: FormButtonProps): ReactElement {
  const form = useFormStyles();
  return (
    <button
      type={onClick ? "button" : "submit"}
      className={mergeClasses(form.button, form.smallButton, subtle && form.subtle)}
      disabled={disabled}
      onClick={onClick}
    >
      {text}
    </button>
  );
}
