import type { ComponentChildren, VNode } from "preact";

interface FormProps {
  readonly children: ComponentChildren;
  readonly submit: (form: HTMLFormElement) => void;
}

/** A native form: the browser checks its fields, and nothing leaves the page, nor a form for one that it stands in. */
export function Form({ children, submit }: FormProps): VNode {
  return (
    <form
      class="stack"
      autoComplete="off"
      onSubmit={(event) => {
        event.preventDefault();
        event.stopPropagation();
        submit(event.currentTarget);
      }}
    >
      {children}
    </form>
  );
}
