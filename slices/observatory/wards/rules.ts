/**
 * 行政区 of the designated cities, by the city's code: code and name in turn. Since 2024 浜松市 has three.
 * They are no municipalities: the surveys here give the city's figures, not theirs.
 */
const WARDS: Readonly<Record<string, string>> = {
  '01100':
    '01101 中央区 01102 北区 01103 東区 01104 白石区 01105 豊平区 01106 南区 01107 西区 01108 厚別区 01109 手稲区 01110 清田区',
  '04100': '04101 青葉区 04102 宮城野区 04103 若林区 04104 太白区 04105 泉区',
  '11100':
    '11101 西区 11102 北区 11103 大宮区 11104 見沼区 11105 中央区 11106 桜区 11107 浦和区 11108 南区 11109 緑区 11110 岩槻区',
  '12100': '12101 中央区 12102 花見川区 12103 稲毛区 12104 若葉区 12105 緑区 12106 美浜区',
  '14100':
    '14101 鶴見区 14102 神奈川区 14103 西区 14104 中区 14105 南区 14106 保土ケ谷区 14107 磯子区 14108 金沢区 14109 港北区 14110 戸塚区 14111 港南区 14112 旭区 14113 緑区 14114 瀬谷区 14115 栄区 14116 泉区 14117 青葉区 14118 都筑区',
  '14130':
    '14131 川崎区 14132 幸区 14133 中原区 14134 高津区 14135 多摩区 14136 宮前区 14137 麻生区',
  '14150': '14151 緑区 14152 中央区 14153 南区',
  '15100':
    '15101 北区 15102 東区 15103 中央区 15104 江南区 15105 秋葉区 15106 南区 15107 西区 15108 西蒲区',
  '22100': '22101 葵区 22102 駿河区 22103 清水区',
  '22130': '22138 中央区 22139 浜名区 22140 天竜区',
  '23100':
    '23101 千種区 23102 東区 23103 北区 23104 西区 23105 中村区 23106 中区 23107 昭和区 23108 瑞穂区 23109 熱田区 23110 中川区 23111 港区 23112 南区 23113 守山区 23114 緑区 23115 名東区 23116 天白区',
  '26100':
    '26101 北区 26102 上京区 26103 左京区 26104 中京区 26105 東山区 26106 下京区 26107 南区 26108 右京区 26109 伏見区 26110 山科区 26111 西京区',
  '27100':
    '27102 都島区 27103 福島区 27104 此花区 27106 西区 27107 港区 27108 大正区 27109 天王寺区 27111 浪速区 27113 西淀川区 27114 東淀川区 27115 東成区 27116 生野区 27117 旭区 27118 城東区 27119 阿倍野区 27120 住吉区 27121 東住吉区 27122 西成区 27123 淀川区 27124 鶴見区 27125 住之江区 27126 平野区 27127 北区 27128 中央区',
  '27140': '27141 堺区 27142 中区 27143 東区 27144 西区 27145 南区 27146 北区 27147 美原区',
  '28100':
    '28101 東灘区 28102 灘区 28105 兵庫区 28106 長田区 28107 須磨区 28108 垂水区 28109 北区 28110 中央区 28111 西区',
  '33100': '33101 北区 33102 中区 33103 東区 33104 南区',
  '34100':
    '34101 中区 34102 東区 34103 南区 34104 西区 34105 安佐南区 34106 安佐北区 34107 安芸区 34108 佐伯区',
  '40100':
    '40101 門司区 40103 若松区 40105 戸畑区 40106 小倉北区 40107 小倉南区 40108 八幡東区 40109 八幡西区',
  '40130': '40131 東区 40132 博多区 40133 中央区 40134 南区 40135 西区 40136 城南区 40137 早良区',
  '43100': '43101 中央区 43102 東区 43103 西区 43104 南区 43105 北区',
}

export type Ward = { readonly code: string; readonly name: string }

/** The wards of a designated city in the order of their codes; none of any other municipality. */
export function wardsOf(cityCode: string): Ward[] {
  const words = (WARDS[cityCode] ?? '').split(' ')
  return words.flatMap((code, at) => {
    const name = words[at + 1]
    return at % 2 === 0 && name !== undefined ? [{ code, name }] : []
  })
}

export type WardOfCity = Ward & { readonly cityCode: string }

/** Wards whose code or name begins with what was typed: 「14104」, 「花見川区」. */
export function wardsCalled(typed: string): WardOfCity[] {
  const words = typed.normalize('NFKC').replace(/\s/g, '')
  if (words.length < 2) return []
  return Object.keys(WARDS).flatMap((cityCode) =>
    wardsOf(cityCode)
      .filter(({ code, name }) => words.startsWith(code) || name === words)
      .map((ward) => ({ ...ward, cityCode })),
  )
}

/** The city of a ward's code, of five or six digits; null where it is no ward's. */
export function cityOfWard(typed: string): string | null {
  const [ward] = /^\d{5,6}$/.test(typed) ? wardsCalled(typed) : []
  return ward?.cityCode ?? null
}
