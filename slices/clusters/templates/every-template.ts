import { eyeglassAcetate } from './eyeglass-acetate.ts'
import { eyeglassMetal } from './eyeglass-metal.ts'
import { otaMachining } from './ota-machining.ts'
import { sanjoBlades } from './sanjo-blades.ts'
import type { Template } from './shape.ts'
import { takaokaBronze } from './takaoka-bronze.ts'
import { takaokaLacquer } from './takaoka-lacquer.ts'
import { tsubameCutlery } from './tsubame-cutlery.ts'

/** Every trade that can be started from. */
export const everyTemplate: readonly Template[] = [
  eyeglassMetal,
  eyeglassAcetate,
  takaokaBronze,
  takaokaLacquer,
  otaMachining,
  tsubameCutlery,
  sanjoBlades,
]
