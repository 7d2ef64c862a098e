export * from './bare-page.tsx'
export { Button, Confirm, LinkButton } from './buttons.tsx'
export * from './charts/index.ts'
export { CheckField, ChecksField, RadioField, ScaleField } from './choices.tsx'
export { draftKey } from './drafts.tsx'
export * from './error-page.tsx'
export * from './facts.tsx'
export type { FieldProps, FieldWidth } from './field.tsx'
export * from './fields.tsx'
export type { Filled } from './filled.ts'
export * from './form.tsx'
export {
  currentFrame,
  type DraftOffer,
  type Drawable,
  drawnAlone,
  type Frame,
  renderPage,
  type Stage,
  type StageItem,
  type StageKey,
} from './frame.ts'
export * from './page.tsx'
export * from './paper-page.tsx'
export * from './progress.tsx'
export { Refused } from './refused.tsx'
export { remembered } from './remembered.ts'
export * from './rows.tsx'
export { type Crumb, STAGE_GLYPHS } from './shell.tsx'
export { StyleguidePage, StyleguidePaperPage } from './styleguide.tsx'
export * from './surfaces.tsx'
export * from './table.tsx'
export * from './tags.tsx'
export * from './thread.tsx'
export * from './values.tsx'
