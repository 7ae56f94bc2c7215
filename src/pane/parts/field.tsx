import { mergeClasses } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { useFormStyles } from "./form.js";

interface FieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly id?: string;
  readonly placeholder?: string;
  readonly className?: string;
  /** 24 px, in a list */
  readonly small?: boolean;
  /** id of the sentence that says what is wrong with it */
  readonly wrong?: string | undefined;
  readonly autoFocus?: boolean;
  readonly autoComplete?: string;
}

/** A field of one line; its label is heard, and seen as its placeholder unless that says more. */
export function Field(props: FieldProps): ReactElement {
  const { label, value, onChange, placeholder = label, className, small = false, wrong, ...rest } = props;
  const form = useFormStyles();
  return (
    <input
      {...rest}
      className={mergeClasses(small ? form.small : form.field, className)}
      aria-label={label}
      placeholder={placeholder}
      value={value}
      {...(wrong !== undefined && { "aria-invalid": true, "aria-describedby": wrong })}
      onChange={(event) => {
        onChange(event.target.value);
      }}
    />
  );
}
