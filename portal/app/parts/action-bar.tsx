/** What goes on from a page: at the bottom of a phone, within reach of a thumb. */
export function ActionBar({
  says,
  fault,
  action,
  onAction,
  isBusy = false,
}: {
  says: string;
  /** why it does not go on yet */
  fault?: string | undefined;
  action: string;
  onAction: () => void;
  isBusy?: boolean;
}) {
  return (
    <div class="action-bar">
      <p class={fault === undefined ? 'says' : 'says fault'} role="status">
        {fault ?? says}
      </p>
      <button type="button" class="button" onClick={onAction} aria-disabled={isBusy}>
        {action}
      </button>
    </div>
  );
}
