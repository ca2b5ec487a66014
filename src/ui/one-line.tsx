import { asOneLine, holdEnter } from './text-field.tsx';

interface Props extends Omit<React.ComponentProps<'textarea'>, 'rows' | 'onChange' | 'onKeyDown'> {
  readonly onChange: (text: string) => void;
  readonly onEnter?: (() => void) | undefined;
  readonly 'data-cell'?: string;
}

/** A single line that wraps instead of being cut off on a phone. Its name comes from what stands around it. */
export function OneLine({ onChange, onEnter, ...field }: Props) {
  return (
    <textarea
      {...field}
      rows={1}
      onChange={(event) => onChange(asOneLine(event.target.value))}
      onKeyDown={(event) => holdEnter(event) && onEnter?.()}
    />
  );
}
