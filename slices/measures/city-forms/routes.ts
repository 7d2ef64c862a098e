import { broken, bytesOfFile, type FileAnswer, insist, routeTable, type Visit } from '#platform'
import { keptFile } from '#platform/files'
import { FormRefused, fillTemplate } from '#platform/typesetting'
import { fileName } from '../papers/rules.ts'
import { may } from '../permissions.ts'
import { requestOf } from '../requests/tables.ts'
import { setCityForm } from './actions/set-city-form.ts'
import { withdrawCityForm } from './actions/withdraw-city-form.ts'
import * as at from './addresses.ts'
import { ListPage, NewPage } from './pages/list-page.tsx'
import { ShowPage } from './pages/show-page.tsx'
import { formValues, refusalSentence, theFormIsInUse } from './rules.ts'
import { cityFormSeenBy } from './tables.ts'

/** 予算要求書 in the city's own form, as this person sees the request now. */
async function filledFile({ here, params }: Visit<typeof at.filledForm>): Promise<FileAnswer> {
  const sheet = await requestOf(here, params.measureId, params.roundId)
  const form = await cityFormSeenBy(here, params.formId)
  const { state } = await keptFile(here, form.fileId)
  insist(
    theFormIsInUse(form.withdrawnAt),
    state !== '危険' || broken('様式のファイルにウイルスが見つかったため、使えません。'),
  )
  const bytes = await bytesOfFile(here, form.fileId)
  const name = fileName('budget-request', sheet, 'xlsx')
  try {
    const body = await fillTemplate(bytes, form.cellMap, formValues(sheet), here.now)
    return {
      type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      name: `${form.name}_${name}`.replace(/[\\/:*?"<>|]/g, '・'),
      body,
    }
  } catch (error) {
    if (!(error instanceof FormRefused)) throw error
    insist(broken(refusalSentence(error)))
    throw error
  }
}

export const routes = routeTable([
  {
    get: at.cityForms,
    may: may.seeMeasures,
    page: ListPage,
    help: '市がいま使っている予算要求書のExcelの様式です。登録すると、事業の「帳票」からその様式で出せます。',
  },
  {
    get: at.newCityForm,
    may: may.setCityForms,
    page: NewPage,
    help: '空の様式を選び、どの値をどの欄に入れるかを一行ずつ書きます。計算式のある欄には入れられません。登録するときに、場所があるかを様式そのもので確かめます。',
  },
  {
    post: at.cityForms,
    may: may.setCityForms,
    do: setCityForm,
    again: NewPage,
    next: ({ formId = '' }) => at.cityForm({ formId }),
    files: true,
  },
  {
    get: at.cityForm,
    may: may.seeMeasures,
    page: ShowPage,
    help: '一つの様式の、値と欄の対応です。使わないことにしても、記録は残ります。',
  },
  {
    post: at.cityFormWithdrawal,
    may: may.setCityForms,
    do: withdrawCityForm,
    again: ShowPage,
    next: ({ formId = '' }) => at.cityForm({ formId }),
  },
  { get: at.filledForm, may: may.seeMeasures, file: filledFile },
])
