/** One row of a file of grants, as text: what the file says, nothing judged yet. Empty where the file has nothing. */
export interface GrantRow {
  /** The row's number in the file, as a person would count it: the first row after the headings is 1. */
  readonly number: number;
  readonly grantId: string;
  readonly title: string;
  readonly description: string;
  readonly amountAppliedFor: string;
  readonly amountAwarded: string;
  readonly currency: string;
  readonly awardDate: string;
  readonly groupName: string;
  /** Charity or company number. */
  readonly registration: string;
  readonly place: string;
  readonly placeCode: string;
}
