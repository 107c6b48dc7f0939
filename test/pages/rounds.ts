import type { RoundStep } from '../../functions/domain/cases/round.ts';
import { roundMove } from '../../functions/domain/forms/index.ts';
import { SitePage } from './site.ts';

/** What is asked of a plan and does not stand filled in already. */
interface PlannedRound {
  readonly round: string;
  readonly title: string;
  readonly priority?: string;
  readonly rate?: string;
}

/** The inspection rounds of a province, and the form with which one begins. */
export class RoundsPage extends SitePage {
  async open(): Promise<void> {
    await this.page.goto('/rounds');
    await this.heading().waitFor();
  }

  rows() {
    return this.page.getByRole('main').getByRole('listitem');
  }

  /** Opens the form; what it offers stays as it is. */
  async begin(): Promise<void> {
    await this.button(this.words.say('round_plan')).click();
  }

  async plan({ round, title, priority, rate }: PlannedRound): Promise<void> {
    await this.page.locator('#field-round').fill(round);
    await this.page.locator('#field-title').fill(title);
    if (priority) await this.page.getByText(priority, { exact: true }).click();
    if (rate) await this.page.locator('#field-priorityRate').fill(rate);
    await this.button(this.words.say('round_plan')).click();
  }

  /** What has to be corrected, at the head of the form. */
  mistakes() {
    return this.page.locator('section.summary');
  }
}

/** One round: where it stands, its next step, its dice, files and log. */
export class RoundPage extends SitePage {
  async open(round: string): Promise<void> {
    await this.page.goto(`/rounds/${round}`);
    await this.heading().waitFor();
  }

  async openStage(round: string): Promise<void> {
    await this.page.goto(`/rounds/${round}/stage`);
    await this.heading().waitFor();
  }

  main() {
    return this.page.getByRole('main');
  }

  /** The step of the eight that is next. */
  here() {
    return this.page.locator('[aria-current="step"]');
  }

  /** The card of what comes next. */
  next() {
    return this.page.getByRole('main').locator('section.card').first();
  }

  async fill(
    name: 'diceOn' | 'dicePlace' | 'depositary' | 'digits' | 'why',
    text: string,
  ): Promise<void> {
    await this.page.locator(`#field-${name}`).fill(text);
  }

  /** Asks for a step, until the page says that it waits for the other, or whatever else it should say. */
  async ask(step: RoundStep, until = this.words.say('round_wait_other')): Promise<void> {
    await this.button(this.words.say('round_ask', { step: this.step(step) })).click();
    await this.main().getByText(until).first().waitFor();
  }

  /** Marks a school of which the code is known; an answer of a line that is none of these stays empty. */
  async mark(line: {
    readonly unit: string;
    readonly complaints?: string;
    readonly must?: string;
  }) {
    await this.button(this.words.say('marks_add')).click();
    await this.remark(line);
  }

  /** The same on a form that is open: what was wrong is put right. */
  async remark(line: {
    readonly unit: string;
    readonly complaints?: string;
    readonly must?: string;
  }) {
    const field = (part: string) => this.page.locator(`[id="field-marks.0.${part}"]`);
    await field('unit').fill(line.unit);
    if (line.complaints) await field('complaints').fill(line.complaints);
    if (line.must) await this.page.getByText(line.must, { exact: true }).click();
    await this.button(this.words.say('marks_save')).click();
  }

  marks() {
    return this.main()
      .locator('section')
      .filter({ has: this.page.getByRole('heading', { name: this.words.say('marks_title') }) });
  }

  agreeing(step: RoundStep) {
    return this.button(this.words.say('round_agree', { step: this.step(step) }));
  }

  async press(
    deed:
      | 'round_secret_show'
      | 'round_lodged'
      | 'round_dice_enter'
      | 'round_dice_publish'
      | 'round_step_void'
      | 'round_take_back',
  ): Promise<void> {
    await this.button(this.words.say(deed)).click();
  }

  secret() {
    return this.page.locator('.secret');
  }

  async readDice(digits: string): Promise<void> {
    await this.fill('digits', digits);
    await this.press('round_dice_enter');
  }

  /** Asks for a file and hands back the line in which it becomes ready. */
  async export(file: string, as: 'csv' | 'xlsx', why: string) {
    const words = this.words.say(as === 'csv' ? 'round_export_csv' : 'round_export_xlsx');
    const asking = this.main().getByRole('listitem').filter({ hasText: file });
    await asking.getByRole('button', { name: words }).click();
    await asking.getByRole('textbox').fill(why);
    await this.button(this.words.say('round_export_ask')).click();
    return this.page
      .getByRole('list', { name: this.words.say('round_exports') })
      .getByRole('listitem')
      .filter({ hasText: why });
  }

  private step(step: RoundStep): string {
    const code = roundMove.fields.step.codes.find((each) => each.code === step);
    const name = code?.[this.words.language] ?? step;
    return name.charAt(0).toLowerCase() + name.slice(1);
  }
}
