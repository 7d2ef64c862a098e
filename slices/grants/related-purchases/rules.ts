import { companyKey, formatYen, premisesKey } from '#packages/japan'
import type { Purchase } from '../invoice-checks/rules.ts'
import type { Finding } from '../irregularities/rules.ts'

const filled = (one: string, other: string) => one !== '' && one === other

export type Applicant = {
  readonly name: string
  readonly representative: string
  readonly corporateNumber: string
  readonly address: string
  readonly phone: string
  /** 関係者 that the applicant declared. */
  readonly related: readonly Related[]
}

export type Related = {
  readonly name: string
  readonly corporateNumber: string
  readonly relation: string
}

const digits = (text: string) => text.normalize('NFKC').replace(/\D/g, '')

/** D5: what supplier and applicant share; empty where nothing. */
export function sharedWith(purchase: Purchase, applicant: Applicant): readonly string[] {
  return [
    filled(purchase.supplierNumber, applicant.corporateNumber) ? '法人番号' : '',
    filled(companyKey(purchase.supplierName), companyKey(applicant.name)) ? '名称' : '',
    filled(purchase.supplierName.replace(/\s/g, ''), applicant.representative.replace(/\s/g, ''))
      ? '代表者'
      : '',
    filled(premisesKey(purchase.supplierAddress), premisesKey(applicant.address)) ? '住所' : '',
    filled(digits(purchase.supplierPhone), digits(applicant.phone)) ? '電話番号' : '',
  ].filter(Boolean)
}

/** The declared party that a purchase was made from; undefined where it is none. */
export function declaredParty(purchase: Purchase, applicant: Applicant): Related | undefined {
  return applicant.related.find(
    (one) =>
      filled(purchase.supplierNumber, one.corporateNumber) ||
      filled(companyKey(purchase.supplierName), companyKey(one.name)),
  )
}

export function relatedPurchases(
  own: readonly Purchase[],
  applicant: Applicant,
): readonly Finding[] {
  return own.flatMap((purchase): Finding[] => {
    const shared = sharedWith(purchase, applicant)
    const declared = declaredParty(purchase, applicant)
    if (shared.length === 0 && declared === undefined) return []
    const found = [
      shared.length === 0 ? '' : `申請者と${shared.join('・')}が同じです。`,
      declared === undefined
        ? ''
        : `申請者が申告した関係者（${declared.name}、${declared.relation}）です。`,
    ]
    return [
      {
        check: 'D5',
        key: purchase.id,
        question: `${purchase.supplierName}との取引（${formatYen(purchase.amountYen)}円）は、申請者と関係のある相手との取引ではありませんか。関係のあるときは、利益を除いた原価を示してください。`,
        detail: found.join(''),
      },
    ]
  })
}
