/** The papers of this slice that can be kept as they are, by their names in forms. */
export const paperForms = {
  book: '計画書（体系図）',
  summary: '概要版',
  comparison: '新旧対照表',
  progress: '進捗状況報告',
  mayor: '首長1ページ',
  pledges: '公約の進み',
} as const
export type PaperForm = keyof typeof paperForms

export const isPaperForm = (name: string | undefined): name is PaperForm =>
  name !== undefined && name in paperForms
