/** One of a few: every one of them is seen, and chosen by one tap. */
export function Choices({
  name,
  legend,
  options,
  chosen,
  fault,
  onChoose,
}: {
  name: string;
  legend: string;
  options: readonly { readonly code: string; readonly says: string }[];
  chosen: string | undefined;
  fault: string | undefined;
  onChoose: (code: string) => void;
}) {
  const told = `${name}-fault`;
  return (
    <fieldset
      class="choices"
      data-missing={chosen === undefined ? '' : undefined}
      aria-describedby={fault && told}
    >
      <legend>{legend}</legend>
      {fault !== undefined && (
        <p class="fault" id={told}>
          {fault}
        </p>
      )}
      <div class="options">
        {options.map(({ code, says }) => (
          <label key={code} class={code === chosen ? 'option chosen' : 'option'}>
            <input
              type="radio"
              name={name}
              value={code}
              checked={code === chosen}
              onChange={() => onChoose(code)}
            />
            <span>{says}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
