import { z } from 'zod'
import { setting } from '#platform/settings'
import { parseSpecialRates } from './rules.ts'

/** 延滞金特例基準割合: data of each calendar year, which a city enters when it is made known. */
export const specialRates = setting(
  'grants.late-special-rates',
  z
    .string()
    .refine(
      (text) => parseSpecialRates(text) !== null,
      '「2026-12-31=9.1」のように、期限=年利（％）を読点で区切って入れてください。',
    ),
  '',
  {
    label: '延滞金の特例の割合（期限=年利％）',
    source:
      '地方税法附則第3条の2（延滞金の割合の特例）。特例によると定めた補助制度だけに使います。',
    toBeChecked: true,
  },
)
