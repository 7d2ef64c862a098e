import { type Here, insist, Stale } from '#platform'
import { itMayBeWritten } from '../../applications/rules.ts'
import { type Application, applicationWrittenBy } from '../../applications/tables.ts'
import { onlyNamedFieldsChange } from '../../corrections/rules.ts'
import { itemsOf, openCorrectionOf } from '../../corrections/tables.ts'
import { changedAnswers, labelOf, savedMeanwhile, versionOf } from '../rules.ts'
import { answersOf, holdApplication, keepAnswers } from '../tables.ts'

/** A saved answer as the fields of the form hold it, each with its label: a list has a field a cell. */
export type InFields = (
  field: string,
  value: string,
) => readonly { readonly name: string; readonly label: string; readonly value: string }[]

/**
 * Keeps what a form of the application says, answer by answer.
 * @param typed every answer of the form, a list as one text
 * @param drawnFrom the save from which the form was drawn
 * @returns the application and which answers changed
 * @throws {Stale} another tab, device or the desk saved something else in between
 * @throws {RuleBroken} it is received, or the letter of correction does not name what changes
 */
export async function keepTyped(
  here: Here,
  applicationId: string,
  drawnFrom: number,
  typed: Readonly<Record<string, string>>,
  inFields?: InFields,
): Promise<{ application: Application; changed: readonly string[] }> {
  const application = await applicationWrittenBy(here, applicationId)
  await holdApplication(here, application.id)
  insist(itMayBeWritten(application.state))
  const answers = await answersOf(here, application.id)
  const changed = changedAnswers(answers, typed)
  await insistOnNamed(here, application, changed)
  const meanwhile = savedMeanwhile(answers, typed, drawnFrom)
  if (meanwhile.length > 0) {
    const cells = meanwhile.flatMap((field) => {
      const value = answers.get(field)?.value ?? ''
      const plain = [{ name: field, label: labelOf(field, application.schemeKind), value }]
      return inFields?.(field, value) ?? plain
    })
    throw new Stale(
      versionOf(answers, Object.keys(typed)),
      Object.fromEntries(cells.map(({ name, value }) => [name, value])),
      Object.fromEntries(cells.map(({ name, label }) => [name, label])),
    )
  }
  await keepAnswers(here, application.id, changed)
  return { application, changed: changed.map(({ field }) => field) }
}

/** While the applicant corrects, the letter says what may be touched. */
async function insistOnNamed(
  here: Here,
  application: Application,
  changed: readonly { readonly field: string }[],
): Promise<void> {
  if (application.state !== '補正中') return
  const correction = await openCorrectionOf(here, application.id)
  const items = correction === null ? [] : await itemsOf(here, [correction.id])
  insist(
    onlyNamedFieldsChange(
      changed.map(({ field }) => ({
        target: field === 'askedYen' ? 'costs' : field,
        label: labelOf(field, application.schemeKind),
      })),
      items.map(({ target }) => target),
    ),
  )
}
