/** What a case says besides its input: its name, and which parts of the answer it will compare. */
export type Asked = { readonly name: string; readonly parts: readonly string[] }

/** From a case's input to our answer, in the shape of the case's `expect`. */
export type Adapter = (input: unknown, asked: Asked) => unknown

/** The adapters of one package, by the name of the function that a case file gives. */
export type Topics = Readonly<Record<string, Adapter>>
