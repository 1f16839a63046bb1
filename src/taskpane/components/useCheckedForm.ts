import { useRef, useState, type RefObject } from 'react';
import { failureOf } from '../state/failureInWords';

/** What keeps a form from being written; `field` is where it is said. */
interface Problem<F extends string> {
  readonly field: F;
  readonly problem: string;
}

interface CheckedForm<F extends string> {
  readonly form: RefObject<HTMLFormElement | null>;
  readonly problems: readonly Problem<F>[];
  /** Asks what is wrong, and goes on where nothing is. */
  readonly submit: (check: () => Promise<readonly Problem<F>[]>, go: () => Promise<void>) => Promise<void>;
}

/** A form that is looked at before it is written: what is wrong gets the focus, what fails is said of `whole`. */
export function useCheckedForm<F extends string>(whole: F): CheckedForm<F> {
  const [problems, setProblems] = useState<readonly Problem<F>[]>([]);
  const form = useRef<HTMLFormElement>(null);
  const submitting = useRef(false);
  const show = (found: readonly Problem<F>[]) => {
    setProblems(found);
    requestAnimationFrame(() => form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
  };
  const submit: CheckedForm<F>['submit'] = async (check, go) => {
    // A second click while the first is looked at would start a second command.
    if (submitting.current) return;
    submitting.current = true;
    try {
      const found = await check();
      show(found);
      if (found.length === 0) await go();
    } catch (error) {
      show([{ field: whole, problem: failureOf(error).message }]);
    } finally {
      submitting.current = false;
    }
  };
  return { form, problems, submit };
}
