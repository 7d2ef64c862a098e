import { people, type Town } from '#platform/samples'
import { provideCard } from '../cards/actions/provide-card.ts'
import { giveConsent, giveOwnConsent } from '../consents/actions/give-consent.ts'
import { withdrawConsent } from '../consents/actions/withdraw-consent.ts'
import { proposeCorrection } from '../corrections/actions/propose-correction.ts'
import { linkAccount } from '../own-records/actions/link-account.ts'
import { publishBusiness } from '../publications/actions/publish-business.ts'
import { viewShared } from '../shares/actions/view-shared.ts'
import { type Known, linesOf } from './lines.ts'

/** The maker that the account of a business stands for, and the one a proxy has a mandate for. */
export const ownMaker = '有限会社つつじ眼鏡'
export const mandatedMaker = '酒井漆器店'

/**
 * What makers allow (見本): whether they may be public and with what (地 place, 業 trade, 工 processes,
 * 名 other names), whether they may be introduced, and to whom which groups are shown (連 telephone and
 * mail, 財 money of 2024 and 2025, 担 people). A blank is no.
 */
const allowed = `
有限会社山岸眼鏡工房|地業工名|可|chamber:連財 adviser:連財担
株式会社前田ロー付|地業工||
サンテ光学株式会社|地業工名|可|bank:連財 chamber:連
丹南精密プレス株式会社|地業工|可|bank:財 body:連
吉江丁番製作所||可|chamber:連
北陸表面処理協業組合|地業工名||body:連財
株式会社鯖江アセテート加工|業工|可|chamber:連
株式会社トミタ・オプティカル|地業名||bank:連財
上河内金型||可|chamber:連財 body:連
河和田木地製作所|地業工||
髙嶋めっき工業株式会社|地業工名|可|bank:連財 body:連
文殊山チタン工業株式会社|地業|可|bank:連
日野川ネジ製作所|||chamber:
株式会社レンズ工房三六|地業||
内田バフ研磨|工|可|body:連 adviser:連担
有限会社越前リム線|地業工|可|chamber:連
小林丁番有限会社|地業工名||
株式会社サバエ・レーザー|地業工名|可|bank:連財 chamber:連 body:連
山本パッド製作所||可|
橋立セル加工|||body:
株式会社はちまんデザイン室|地業名|可|chamber:連
有限会社加藤枠製作所|業工||
株式会社丹生光器|地業||bank:連
東レイ精機株式会社||可|
株式会社未来めがね工舎|地業名|可|chamber:連財 bank:連財
三里山塗装株式会社|地業工|可|body:連
川島ガラ研磨||可|adviser:連担
有限会社森下NC切削|地業工名|可|bank:連
株式会社つむぎレンズ|地業||
漆工房うるみ|地業工名|可|chamber:連 body:連
有限会社うるし久右衛門|地業工名|可|bank:連財
木地師 松原|工||body:
沢口蒔絵|業工|可|adviser:連担
片山塗り物店|地業||
北山沈金|工|可|
有限会社上野山下地|地業工||chamber:
株式会社立待織物|地業工|可|bank:連財
株式会社ツヅキ染工|地業工||bank:連
`

const publicGroups: Readonly<Record<string, string>> = {
  地: '所在地',
  業: '業種',
  工: '工程',
  名: '屋号・英語の名称',
}
const providedGroups: Readonly<Record<string, string>> = {
  連: '連絡先',
  財: '財務',
  担: '担い手・後継',
}
const named = (signs: string, groups: Readonly<Record<string, string>>) =>
  [...signs].flatMap((sign) => groups[sign] ?? [])

/** Those whose consent to be public is not yet published, or was taken back. */
const unpublished = ['株式会社つむぎレンズ', '片山塗り物店', '木地師 松原']
const withdrawnAgain = '株式会社レンズ工房三六'

/** Those who said that their figures may go into the outlook of the trade, and no more. */
const analysed = [
  '鳥羽眼鏡商会',
  '佐々木検品所',
  '丹南リボン株式会社',
  '有限会社吉川撚糸',
  '小泉機業場',
]
/** Those who were told what the register is for, and agreed. */
const registered = ['角物木地 谷口', '水落テンプル製作所', '株式会社ブリッジ工芸']

/** An officer records what makers signed; a chief publishes what may be public. */
export async function fillConsents(town: Town, { businesses }: Known): Promise<void> {
  town.at('2026-06-22T10:00:00+09:00')
  const given = { givenName: '代表者（見本）', givenOn: '2026-06-20', way: '署名' }
  for (const [name = '', open = '', mayMeet, shown = ''] of linesOf(allowed)) {
    const businessId = businesses.get(name)
    const give = (consent: Readonly<Record<string, unknown>>) =>
      town.do(people.officer, giveConsent, { businessId, ...given, ...consent })
    if (mayMeet) await give({ purpose: '紹介・引合せ' })
    for (const share of shown.split(' ').filter((one) => one !== '')) {
      const [role = '', signs = ''] = share.split(':')
      const fields = named(signs, providedGroups)
      await give({
        purpose: '第三者提供',
        recipient: `role:${role}`,
        fields,
        fiscalYears: fields.includes('財務') ? '2024、2025' : '',
        expiresOn: '2028-03-31',
      })
    }
    if (open === '') continue
    const { params } = await give({ purpose: '公開', fields: named(open, publicGroups) })
    if (unpublished.includes(name)) continue
    await town.do(people.chief, publishBusiness, { businessId })
    if (name === withdrawnAgain)
      await town.do(people.officer, withdrawConsent, {
        businessId,
        consentId: params?.consentId,
        reason: '本人から電話で聞いた。',
      })
  }
  for (const [purpose, names] of [
    ['産地分析', analysed],
    ['台帳利用', registered],
  ] as const)
    for (const name of names) {
      const consent = { ...given, businessId: businesses.get(name), purpose, way: '口頭' }
      await town.do(people.officer, giveConsent, consent)
    }
  // Ran out in the summer: what was shown by it is seen no more.
  await town.do(people.officer, giveConsent, {
    ...given,
    businessId: businesses.get('中河プリント刻印'),
    purpose: '第三者提供',
    recipient: 'role:bank',
    fields: ['連絡先'],
    expiresOn: '2026-08-31',
  })
  await fillAccounts(town, businesses)
}

async function fillAccounts(town: Town, businesses: ReadonlyMap<string, string>): Promise<void> {
  const [own, mandated] = [businesses.get(ownMaker), businesses.get(mandatedMaker)]
  const [business, proxy] = [await town.person(people.business), await town.person(people.proxy)]
  town.at('2026-07-01T09:00:00+09:00')
  await town.do(people.chief, linkAccount, {
    businessId: own,
    accountId: business.id,
    part: '本人',
    validFrom: '2026-07-01',
    ground: '窓口での本人確認（見本）',
  })
  await town.do(people.chief, linkAccount, {
    businessId: mandated,
    accountId: proxy.id,
    part: '代理',
    validFrom: '2026-07-01',
    validUntil: '2027-03-31',
    ground: '令和8年6月25日付けの委任状（見本）',
  })
  town.at('2026-07-06T19:30:00+09:00')
  await town.do(people.business, giveOwnConsent, {
    businessId: own,
    purpose: '第三者提供',
    recipient: 'role:bank',
    fields: ['連絡先', '財務'],
    fiscalYears: '2024、2025',
    expiresOn: '2027-06-30',
  })
  await town.do(people.business, giveOwnConsent, {
    businessId: own,
    purpose: '公開',
    fields: ['所在地', '業種', '工程', '屋号・英語の名称'],
  })
  town.at('2026-11-16T20:10:00+09:00')
  await town.do(people.business, proposeCorrection, {
    businessId: own,
    version: '1',
    name: ownMaker,
    kana: 'つつじめがね',
    address: '福井県鯖江市鯖江地区（見本 13）',
    phone: '0778-00-9013',
    preferredWay: 'FAX',
    employees: '10',
    employeesOn: '2026-07-01',
    foundedYear: '1981',
    note: '電話番号が変わりました。従業員が一人増えました。',
  })
  town.at('2026-11-17T10:00:00+09:00')
  await town.do(people.chief, publishBusiness, { businessId: own })
  await town.do(people.bank, viewShared, {
    businessId: own,
    reason: '設備資金の相談の準備のため。',
  })
  await town.do(people.officer, provideCard, {
    businessId: businesses.get('株式会社未来めがね工舎'),
    recipient: 'role:chamber',
    purpose: '販路開拓の相談会に招くため（見本）。',
    conditions: '目的のほかに使わないこと。ほかに渡さないこと。',
  })
  town.at('2026-07-08T10:00:00+09:00')
}
