import type { ChestId } from '../../core/kernel/ids';

/** A sample chest: a real borough's and neighbourhoods' names, an invented fund. */
export interface SampleBorough {
  readonly chest: ChestId;
  readonly name: string;
  readonly borough: string;
  readonly council: string;
  /** What each of its two funders pledged for the year, in pence. */
  readonly pledgedPence: number;
  readonly neighbourhoods: readonly string[];
}

/** The three sample chests. The funds, their money and everybody in them are made up. */
export const sampleBoroughs: readonly SampleBorough[] = [
  {
    chest: 'havering',
    name: 'Havering Community Chest',
    borough: 'Havering',
    council: 'Havering Council (sample)',
    pledgedPence: 9_000_000,
    neighbourhoods: ['Harold Hill', 'Romford Town', 'Rainham', 'Hornchurch', 'Collier Row'],
  },
  {
    chest: 'hackney',
    name: 'Hackney Community Chest',
    borough: 'Hackney',
    council: 'Hackney Council (sample)',
    pledgedPence: 10_500_000,
    neighbourhoods: ['Hoxton', 'Dalston', 'Homerton', 'Stamford Hill', 'Clapton'],
  },
  {
    chest: 'newham',
    name: 'Newham Community Chest',
    borough: 'Newham',
    council: 'Newham Council (sample)',
    pledgedPence: 9_750_000,
    neighbourhoods: ['Stratford', 'Forest Gate', 'Beckton', 'Plaistow', 'Manor Park'],
  },
];

/** Themes that all three sort needs by. */
export const sampleThemes = [
  { id: 'loneliness', name: 'Loneliness' },
  { id: 'low-mood', name: 'Low mood and worry' },
  { id: 'money', name: 'Money and debt' },
  { id: 'carers', name: 'Carers' },
  { id: 'moving-more', name: 'Moving more' },
  { id: 'digital', name: 'Getting online' },
  { id: 'food', name: 'Food' },
  { id: 'young-people', name: 'Young people' },
] as const;

/** Who sits on panels. */
export const sampleCategories = [
  { id: 'resident', name: 'Resident' },
  { id: 'vcfse', name: 'Voluntary and community group' },
  { id: 'nhs', name: 'NHS' },
  { id: 'local-authority', name: 'Council' },
  { id: 'patient-representative', name: 'Patient representative' },
  { id: 'young-person', name: 'Young person' },
] as const;
