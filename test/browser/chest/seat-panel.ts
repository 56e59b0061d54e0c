import type { FrameLocator } from 'playwright-core';

/** Seats the three members of the story, with Winifred in the chair. */
export async function seatPanel(fund: FrameLocator): Promise<void> {
  await fund.getByRole('link', { name: 'Set up the panel' }).click();
  await fund
    .getByRole('combobox', { name: 'Category of Winifred Applegarth' })
    .selectOption('Local authority');
  await fund.getByRole('combobox', { name: 'Category of Rosalind Brambleby' }).selectOption('Resident');
  await fund.getByRole('combobox', { name: 'Category of Mei Fennimore-Quay' }).selectOption('NHS');
  await fund.getByRole('combobox', { name: 'Chair', exact: true }).selectOption('Winifred Applegarth');
  await fund.getByRole('button', { name: 'Set up the panel' }).click();
}
