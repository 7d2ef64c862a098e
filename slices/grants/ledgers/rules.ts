/** 交付先一覧: a company by its name; an individual by name only where they agreed. */
export function publicName(row: {
  readonly applicantName: string
  readonly isIndividual: boolean
  readonly publishes: boolean
}): string {
  return row.isIndividual && !row.publishes ? '個人' : row.applicantName
}
