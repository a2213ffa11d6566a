import { isOver, periodsBefore } from '#domain/finance-report.ts';
import { packOf } from '#domain/law/packs.ts';
import type { Clock, CreditNotes, FinanceReports, Mailer } from '#shared/ports.ts';
import { type ComposeReportDeps, composeReport } from './finance/compose-report.ts';

export interface ReportFinanceDeps extends ComposeReportDeps {
  readonly creditNotes: Pick<CreditNotes, 'markets' | 'ofPeriod'>;
  readonly reports: FinanceReports;
  readonly mailer: Mailer;
  readonly clock: Clock;
}

/**
 * Mails finance what the last day and the last month came to, each once and as soon as it is over in the shop's time zone and in that of
 * every market with notes. Where there is nothing to tell, nothing is sent. A mail goes out twice only if the process dies between
 * sending and noting it.
 * @throws Refusal MailUnavailable, StoreBusy: both periods were tried; the next stroke of the clock tells what was not told
 */
export function reportFinance(deps: ReportFinanceDeps) {
  const { reports, mailer, clock, setting } = deps;
  const compose = composeReport(deps);
  const send = async (period: string, markets: readonly string[]): Promise<string | undefined> => {
    const mail = await compose(period, markets, clock.now());
    return mail && mailer.send(mail);
  };
  const tell = async (period: string, markets: readonly string[]): Promise<void> => {
    const messageId = await send(period, markets).catch(async (error: unknown) => {
      await reports.giveBack(period, clock.now());
      throw error;
    });
    await reports.note(period, { at: clock.now(), messageId });
  };
  return async (): Promise<void> => {
    const now = clock.now();
    const markets = await deps.creditNotes.markets();
    const zones = [setting.timeZone, ...markets.map((market) => packOf(market).timeZone)];
    const { day, month } = periodsBefore(now, setting.timeZone);
    const failures: unknown[] = [];
    for (const period of [day, month]) {
      if (!isOver(period, now, zones) || !(await reports.take(period, now))) continue;
      await tell(period, markets).catch((error: unknown) => failures.push(error));
    }
    if (failures.length > 0) throw failures[0];
  };
}
