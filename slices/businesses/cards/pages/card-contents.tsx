import { formatWareki, type LocalDate } from '#packages/japan'
import { citizenOf, type Here } from '#platform'
import type { PaperContent } from '#platform/typesetting'
import type { Recipient } from '../../consents/rules.ts'
import { namesAllowed } from '../../consents/tables.ts'
import { hasOpenedFinances } from '../../fiscal-figures/actions/view-finances.ts'
import { sealedLevel } from '../../fiscal-figures/rules.ts'
import { figuresOf } from '../../fiscal-figures/tables.ts'
import { holdingsOf } from '../../holdings/tables.ts'
import { ownBusiness } from '../../own-records/tables.ts'
import { hasOpenedPeople } from '../../people/actions/view-people.ts'
import { ageBand, ageIn } from '../../people/rules.ts'
import { peopleOf, successionsOf } from '../../people/tables.ts'
import { may } from '../../permissions.ts'
import { publishedByPid } from '../../publications/pages/maker-page.tsx'
import { employeeBand } from '../../rules.ts'
import { detailsOf, moneyOf } from '../../shared-details/tables.ts'
import { hasOpenedShared } from '../../shares/actions/view-shared.ts'
import { type Shared, sharedWith } from '../../shares/tables.ts'
import { businessSeenBy } from '../../tables.ts'
import {
  cardPaper,
  consentedParts,
  contactPart,
  identityPart,
  moneyPart,
  moneyTitle,
  namedProcesses,
  peoplePart,
  peopleTitle,
  processesPart,
  restsOn,
  sealedMark,
  workPart,
} from '../rules.ts'
import { cityName } from '../tables.ts'

type Working = {
  readonly employees: number | null
  readonly employeesOn: LocalDate | null
  readonly foundedYear: number | null
  readonly capitalYen: number | null
}

const work = (business: Working, exact: boolean) =>
  workPart([
    [
      '従業員数',
      exact && business.employees !== null
        ? `${business.employees}人（${business.employeesOn === null ? '時点不明' : formatWareki(business.employeesOn)}。役員・家族を含む）`
        : employeeBand(business.employees),
    ],
    ['創業', business.foundedYear === null ? '不明' : `${business.foundedYear}年`],
    [
      '資本金',
      business.capitalYen === null ? '不明' : `${business.capitalYen.toLocaleString('ja-JP')}円`,
    ],
  ])

const age = (here: Here) => (birthYear: number | null) => {
  const reached = ageIn(birthYear, here.today)
  return reached === null ? '不明' : `${reached}歳（今年）`
}

/** For the hall: what this person sees on the record, and money and people while they have them open. */
export async function staffCard(here: Here, businessId: string): Promise<PaperContent> {
  const business = await businessSeenBy(here, businessId)
  const contact = may.seeContacts(here.person)
  const { money: withMoney, people: withPeople } = await openParts(here, businessId)
  const figures = withMoney ? await figuresOf(here, businessId) : []
  const money = figures
    .filter(({ isWithdrawn }) => !isWithdrawn)
    .map((one) => ({ ...one, source: one.isSealed ? '係長以上に限る' : one.source }))
  const people = withPeople ? await namesAllowed(here, await peopleOf(here, businessId)) : []
  const [succession] = withPeople ? await successionsOf(here, businessId) : []
  return cardPaper(business, {
    level: 'staff',
    city: await cityName(here),
    reader: `${here.person.section?.name ?? ''}　${here.person.name}が印刷`,
    parts: [
      identityPart(business),
      ...(contact ? [contactPart(business)] : []),
      work(business, may.seeHeadcounts(here.person)),
      processesPart(await holdingsOf(here, businessId)),
      ...(withMoney ? [moneyPart(money, '')] : []),
      ...(withPeople
        ? [
            peoplePart(
              people.map((one) => ({ ...one, age: age(here)(one.birthYear) })),
              succession?.state ?? null,
            ),
          ]
        : []),
    ],
    rests: restsOn(business.confirmedOn),
  })
}

/** For a recipient outside: what the consent reaches to, the sensitive part only once it was opened. */
export async function sharedCard(here: Here, businessId: string): Promise<PaperContent> {
  const shared = await sharedWith(here, businessId)
  const fields = (await hasOpenedShared(here, businessId)) ? shared.fields : []
  return sharedCardOf(here, shared, here.person.name, fields)
}

async function sharedCardOf(
  here: Here,
  shared: Shared,
  reader: string,
  fields: readonly string[],
): Promise<PaperContent> {
  const details = await detailsOf(here, { ...shared, fields })
  const band = (birthYear: number | null) => ageBand(ageIn(birthYear, here.today))
  return cardPaper(shared, {
    level: 'shared',
    city: await cityName(here),
    reader: `提供先：${reader}`,
    parts: [
      identityPart(shared),
      namedProcesses(shared.processes),
      ...consentedParts(details, band),
    ],
    rests: `本人の同意の範囲（${['名称・所在地・業種・工程', ...shared.fields].join('、')}）。${restsOn(shared.confirmedOn)}`,
    isSealed: details.money?.some(({ level }) => level === sealedLevel) ?? false,
  })
}

/** Loaded through whoever receives it, so that nothing more can stand on it than they would see. */
const asRecipient = (here: Here, { value, roles }: Recipient): Here => {
  const account = value.startsWith('account:') ? value.slice(8) : null
  return { ...here, person: { ...citizenOf(here.city), id: account, roles } }
}

/**
 * The card as it is given to a recipient, whole, with the field groups that it holds: those of every
 * consent that reaches to the recipient, by name or by kind.
 * @throws {Missing} no consent in force reaches to this recipient
 */
export async function cardForRecipient(
  here: Here,
  businessId: string,
  recipient: Recipient,
): Promise<{ readonly content: PaperContent; readonly fields: readonly string[] }> {
  const there = asRecipient(here, recipient)
  const shared = await sharedWith(there, businessId)
  const content = await sharedCardOf(there, shared, recipient.label, shared.fields)
  return { content, fields: shared.fields }
}

/** Whether the parts of a card with money and people lie open to this person of the hall. */
async function openParts(here: Here, businessId: string) {
  return {
    money: may.seeFinances(here.person) && (await hasOpenedFinances(here, businessId)),
    people: may.seePeople(here.person) && (await hasOpenedPeople(here, businessId)),
  }
}

/** A card made for somebody else as this person may see it: money and people while they have them open. */
export async function asOpenedBy(
  here: Here,
  businessId: string,
  content: PaperContent,
): Promise<PaperContent> {
  const open = await openParts(here, businessId)
  const sealed = content.right.includes(sealedMark) && !may.seeSealedFinances(here.person)
  const closed = [
    ...(open.money && !sealed ? [] : [moneyTitle]),
    ...(open.people ? [] : [peopleTitle]),
  ]
  const shut = (title: string) => ({
    ...namedProcesses([]),
    title,
    note: '見る目的を残して開くと出ます',
    body: [],
  })
  return {
    ...content,
    sheets: content.sheets.map((parts) =>
      parts.map((part) => (closed.includes(part.title) ? shut(part.title) : part)),
    ),
  }
}

/** For everybody: what stands in the public list. */
export async function publicCard(here: Here, makerPid: string): Promise<PaperContent> {
  const maker = await publishedByPid(here, makerPid)
  return cardPaper(
    { ...maker, state: '公開名簿に掲載' },
    {
      level: 'public',
      city: await cityName(here),
      reader: '公開名簿',
      parts: [
        workPartOf([
          ['名称', maker.name],
          ['よみ', maker.kana],
          ['屋号・別名', maker.aliases.join('、')],
          ['英語の名称', maker.nameEn],
          ['地区', maker.district],
          ['所在地', maker.address],
          ['業種', maker.industry],
          ['工程', maker.processes.join('、')],
        ]),
      ],
      rests: '本人の同意にもとづく公開名簿。電話・財務・担い手は公開していません',
    },
  )
}

// A line that was not consented to is not there: a dash would say that something is kept back.
const workPartOf = (lines: readonly (readonly [string, string])[]) => ({
  ...workPart(lines.filter(([, value]) => value !== '')),
  title: 'つくり手',
})

/** For the business itself: its own record in full. */
export async function ownCard(here: Here, businessId: string): Promise<PaperContent> {
  const business = await ownBusiness(here, businessId)
  const people = await namesAllowed(here, await peopleOf(here, businessId))
  const [succession] = await successionsOf(here, businessId)
  return cardPaper(business, {
    level: 'own',
    city: await cityName(here),
    reader: `${here.person.name}が印刷`,
    parts: [
      identityPart(business),
      contactPart(business),
      work(business, true),
      processesPart(await holdingsOf(here, businessId)),
      moneyPart(await moneyOf(here, businessId, null), ''),
      peoplePart(
        people.map((one) => ({ ...one, age: age(here)(one.birthYear) })),
        succession?.state ?? null,
      ),
    ],
    rests: restsOn(business.confirmedOn),
  })
}
