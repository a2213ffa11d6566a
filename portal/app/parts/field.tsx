import type { InputHTMLAttributes } from 'preact';

type Offered = Pick<
  InputHTMLAttributes<HTMLInputElement>,
  'autoComplete' | 'maxLength' | 'autoCapitalize' | 'spellcheck' | 'enterKeyHint' | 'inputMode'
>;

interface FieldProps extends Offered {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly value: string;
  readonly type?: 'text' | 'email';
  readonly fault: string | undefined;
  readonly onValue: (value: string) => void;
}

/** Something to type, with what it is, where it is found, and what is wrong with it. */
export function Field({ name, label, hint, fault, value, onValue, type = 'text', ...others }: FieldProps) {
  const told = [hint && `${name}-hint`, fault && `${name}-fault`].filter(Boolean).join(' ');
  return (
    <div class="field">
      <label for={name}>{label}</label>
      {hint !== undefined && (
        <p class="hint" id={`${name}-hint`}>
          {hint}
        </p>
      )}
      <input
        {...({ ...others, type } as object)}
        id={name}
        name={name}
        value={value}
        onInput={({ currentTarget }) => onValue(currentTarget.value)}
        aria-invalid={fault !== undefined}
        aria-describedby={told === '' ? undefined : told}
        required
      />
      {fault !== undefined && (
        <p class="fault" id={`${name}-fault`}>
          {fault}
        </p>
      )}
    </div>
  );
}
