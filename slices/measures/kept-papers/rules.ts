/** The papers of the budget year that are kept as they went out, by their names in forms. */
export const paperForms = {
  assessment: '査定書',
  release: '内示書',
  revival: '復活要求書',
  transfer: '流用伺',
  carryovers: '繰越計算書',
  achievements: '主要施策の成果',
  progress: '執行状況',
} as const
export type PaperForm = keyof typeof paperForms

export const isPaperForm = (name: string | undefined): name is PaperForm =>
  name !== undefined && name in paperForms

/** Those that somebody keeps by hand, of a request or of a year; the others are kept by their own act. */
export const handKept = ['assessment', 'carryovers', 'progress'] as const
