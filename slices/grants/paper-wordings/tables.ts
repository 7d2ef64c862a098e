import { type Here, json, sql } from '#platform'
import type { RuleInstruction } from '../schemes/rules.ts'

/** Of the edition that holds now; papers that went out stay as they were printed. */
export async function keepWording(
  here: Here,
  scheme: { readonly id: string; readonly edition: number },
  typed: {
    readonly forms: Readonly<Record<string, string>>
    readonly ruleInstruction: RuleInstruction
    readonly note: string
  },
): Promise<void> {
  await here.db.run(sql`
    update grants.scheme_editions set form_numbers = ${json(typed.forms)},
      rule_instruction = ${typed.ruleInstruction}, rule_instruction_note = ${typed.note}
    where city = ${here.city} and scheme_id = ${scheme.id}::uuid and edition = ${scheme.edition}`)
}

/** A new edition prints as the one before did until it is told otherwise. */
export async function carryWording(here: Here, schemeId: string, edition: number): Promise<void> {
  await here.db.run(sql`
    update grants.scheme_editions e set form_numbers = p.form_numbers,
      rule_instruction = p.rule_instruction, rule_instruction_note = p.rule_instruction_note
    from grants.scheme_editions p
    where e.city = ${here.city} and e.scheme_id = ${schemeId}::uuid and e.edition = ${edition}
      and p.city = e.city and p.scheme_id = e.scheme_id and p.edition = e.edition - 1`)
}
