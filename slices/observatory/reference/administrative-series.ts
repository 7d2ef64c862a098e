/** What offices count while they work: no survey, so no sample and nothing withheld. */
const DONATIONS = '総務省「ふるさと納税に関する現況調査」'
const REGISTER = '国税庁「法人番号公表サイト」全件データ（市区町村・月別に集計）'
const fiscal = { monthDay: '03-31', nextYear: true }
const calendar = { monthDay: '12-31', nextYear: false }

const donations = (code: string, label: string, labelEn: string, definition: string) => ({
  code: `furusato-${code}`,
  label: `ふるさと納税 ${label}`,
  labelEn,
  unit: '円',
  scale: 1,
  coverage: '全市区町村',
  definition,
  additive: true,
  classification: '',
  survey: DONATIONS,
  caveats: [
    '控除額の75％は地方交付税で補われます。不交付団体では補われません。',
    '経費は、返礼品・送料・広報・事務などの合計で、翌年度に支払う分の扱いは団体により異なります。',
  ],
  periodEnd: fiscal,
})

const registered = (code: string, label: string, labelEn: string, definition: string) => ({
  code: `corporations-${code}`,
  label,
  labelEn,
  unit: '件',
  scale: 1,
  coverage: '設立登記法人ほか法人番号を持つ法人（個人事業は含まない）',
  definition,
  additive: true,
  classification: '',
  survey: REGISTER,
  caveats: [
    '本店の登記による件数で、事業所や個人事業の開業・廃業は含みません。',
    '2021年は7月からの半年分しかないため、年の件数にしていません。',
    '政令指定都市は区の件数を足しています。',
  ],
  periodEnd: calendar,
})

export const ADMINISTRATIVE_SERIES = [
  donations(
    'received',
    '受入額',
    'furusato donations received',
    'その年度に受け入れた寄附の額。ほかの団体に代わって受け付けた寄附（代理受入額）を含みます。',
  ),
  donations(
    'proxy',
    '代理受入額',
    'furusato donations received on behalf of another body',
    '災害などのとき、ほかの団体に代わって受け付けた寄附の額。受入額に含まれ、収支では差し引きます。',
  ),
  donations(
    'expense',
    '経費',
    'expenses of furusato donations',
    '寄附の募集と受入れにかかった経費の合計。',
  ),
  donations(
    'deduction',
    '住民税控除額',
    'municipal tax deducted for furusato donations',
    'この団体の住民が寄附をしたことで、この団体の住民税から控除された額。',
  ),
  registered(
    'opened',
    '法人の開業（新設）',
    'corporations newly registered',
    'その暦年に、新しく法人番号が付いた法人の数。',
  ),
  registered(
    'closed',
    '法人の廃業（閉鎖）',
    'corporations closed',
    'その暦年に、清算の結了等・その他の清算の結了等・合併による解散等で登記が閉鎖された法人の数。登記官による閉鎖は含みません。',
  ),
  registered(
    'cleared',
    '登記官による閉鎖（事務上の整理）',
    'corporations struck off by the registrar',
    '長く動きのない法人の登記を、登記官が職権で閉鎖した数。廃業の時期を表さないため、廃業には含めず別に示します。',
  ),
]
