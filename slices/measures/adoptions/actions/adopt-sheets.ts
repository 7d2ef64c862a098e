import { z } from 'zod'
import { toFiscalYear } from '#packages/japan'
import { action, type Here, insist, job, Refused, type Step, startJob } from '#platform'
import { settingOn } from '#platform/settings'
import { link } from '#slices/evidence'
import { goalSeenBy } from '#slices/plans'
import { isOfThisCity } from '../../evaluation-sheets/rules.ts'
import { cityName, joinSheet, sheetOfMeasure, sheetSeenBy } from '../../evaluation-sheets/tables.ts'
import { may } from '../../permissions.ts'
import { measureRef, publishMeasure } from '../../publications/tables.ts'
import { sunsetYears, theSunsetIsSetAndNear } from '../../rules.ts'
import { codeIsTaken, keepMeasure, measureSeenBy, measureWrittenBy } from '../../tables.ts'
import { adoption as page } from '../addresses.ts'
import { AdoptionForm, AdoptionOfJob } from '../forms.ts'
import {
  adoptedFrom,
  eachMeasureIsJoinedOnce,
  everyNewOneHasItsGoal,
  onlyOwnSheetsJoin,
  somethingIsAdopted,
  whyNotAMeasure,
} from '../rules.ts'
import {
  type Adoption,
  type AdoptionRow,
  adoptionRows,
  adoptionSeenBy,
  type Became,
  freeSheets,
  keepAdoption,
  moveAdoption,
  noteRows,
} from '../tables.ts'

const sheetsAtOnce = 8

/** Makes the measures, a few in each step; what is done already is not done again. */
export const adoptingSheets = job({
  kind: 'measures.adopt-sheets',
  unit: '枚',
  form: AdoptionOfJob,
  title: ({ publisher }) => `${publisher}の評価シートを事業にする`,

  async step(here, { adoptionId }): Promise<Step> {
    const batch = await adoptionSeenBy(here, adoptionId)
    const rows = await adoptionRows(here, adoptionId)
    const waiting = rows.filter(({ state }) => state === '待ち')
    const now = batch.state === '作成中' ? waiting.slice(0, sheetsAtOnce) : []
    const became: Became[] = []
    for (const row of now) became.push(await adoptOne(here, batch, row))
    await noteRows(here, adoptionId, became)
    const total = rows.length
    const left = batch.state === '作成中' ? waiting.length - now.length : 0
    const troubles = became
      .filter(({ state }) => state === '見送り')
      .map(({ place, why }) => ({ place: placeOf(rows, place), sentence: why }))
    const step = { cursor: null, done: total - left, total, troubles }
    if (left > 0) return { ...step, finished: false }
    if (batch.state === '作成中') await moveAdoption(here, adoptionId, '作成済')
    const all = new Map([...rows, ...became].map(({ place, state }) => [place, state]))
    const count = (state: string) => [...all.values()].filter((each) => each === state).length
    const put =
      count('見送り') === 0 ? '' : `見送り${count('見送り')}枚は、理由を確かめてください。`
    return {
      ...step,
      finished: true,
      result: { href: page({ adoptionId }) },
      sentence: `${count('済み')}枚を事業にしました。${put}`,
    }
  },
})

function placeOf(rows: readonly AdoptionRow[], place: number): string {
  const row = rows.find((one) => one.place === place)
  return row ? `${row.code}　${row.name}` : `${place}枚目`
}

async function adoptOne(here: Here, batch: Adoption, row: AdoptionRow): Promise<Became> {
  const { place } = row
  const putOff = (why: string): Became => ({ place, state: '見送り', measureId: null, why })
  if (row.sheetId === null) return putOff('評価シートの記録が、もうありません。')
  const sheet = await sheetSeenBy(here, row.sheetId)
  if (sheet.measureId) return putOff(`もう「${sheet.measureName}」につながっています。`)
  if (row.targetId) {
    const other = await sheetOfMeasure(here, row.targetId)
    if (other) return putOff(`その事業には、もう「${other.name}」の記録がつながっています。`)
    await measureWrittenBy(here, row.targetId)
    await joinSheet(here, sheet.id, row.targetId)
    return { place, state: '済み', measureId: row.targetId, why: '' }
  }
  const goal = await goalSeenBy(here, row.goalId ?? '')
  const { costNature, means, delivery, proposer } = batch
  const sunsetYear = toFiscalYear(batch.sunsetYear)
  const decided = { costNature, means, delivery, proposer, sunsetYear }
  const typed = adoptedFrom(sheet, decided, batch.isOwn ? '' : sheet.publisher)
  const why = whyNotAMeasure(typed, await codeIsTaken(here, typed.code, null))
  if (why !== null) return putOff(why)
  const measureId = await keepMeasure(here, batch.sectionId, {
    ...typed,
    goalId: goal.id,
    isSample: !batch.isOwn,
  })
  await joinSheet(here, sheet.id, measureId)
  await publishMeasure(here, await measureSeenBy(here, measureId))
  const up = { slice: 'plans', ref: goal.id }
  await link(here, { up, down: measureRef(measureId), type: 'serves', primary: true })
  return { place, state: '済み', measureId, why: '' }
}

/** Decides what each sheet of a publisher becomes; the measures are made by the job. */
export const adoptSheets = action({
  verb: 'measures.adopt-sheets',
  may: may.takeInSheets,
  form: AdoptionForm,

  async run(here, typed) {
    const section = here.person.section
    if (!section) throw new Refused('事業を起こせるのは、課に所属する職員だけです。')
    const { publisher, department } = typed
    const isOwn = isOfThisCity(publisher, await cityName(here))
    const { sheets } = await freeSheets(here, publisher, department)
    const goalOf = new Map(typed.goals.map(({ said, goalId }) => [said, goalId]))
    const plans = new Map(typed.sheets.map(({ sheetId, plan }) => [sheetId, plan]))
    const planned = sheets.flatMap((sheet) => {
      const plan = plans.get(sheet.id) ?? 'leave'
      if (plan === 'leave') return []
      const goalId = plan === 'new' ? (goalOf.get(sheet.goal) ?? null) : null
      return [{ sheet, goalId, targetId: plan === 'new' ? null : plan }]
    })
    const asked = planned.map(({ targetId }) => targetId ?? 'new')
    insist(
      theSunsetIsSetAndNear(typed.sunsetYear, here.fiscalYear, await settingOn(here, sunsetYears)),
      somethingIsAdopted(asked),
      onlyOwnSheetsJoin(isOwn, asked),
      eachMeasureIsJoinedOnce(asked),
      everyNewOneHasItsGoal(
        planned.flatMap(({ sheet, goalId, targetId }) =>
          goalId === null && targetId === null ? [sheet.goal] : [],
        ),
        typed.goals.map(({ said }) => said),
      ),
    )
    for (const goalId of new Set(planned.flatMap((one) => one.goalId ?? [])))
      await goalSeenBy(here, goalId)
    for (const { targetId } of planned) if (targetId) await measureWrittenBy(here, targetId)

    const adoptionId = await keepAdoption(here, section.id, isOwn, typed, planned)
    const jobId = await startJob(here, adoptingSheets, { adoptionId, publisher })
    await moveAdoption(here, adoptionId, '作成中', { jobId })
    return {
      about: adoptionId,
      noted: { after: { publisher, sheets: planned.length, isOwn } },
      params: { adoptionId, jobId: z.uuid().parse(jobId) },
      say: `${planned.length}枚の評価シートを事業にしています。`,
    }
  },
})
