// The domain as a library: what `npm run build` leaves at out/domain/index.js.
export * from './article/article'
export * from './text/span'
export * from './brief/brief'
export * from './notes/note'
export * from './notes/anchor'
export * from './article/parse'
export * from './article/intake'
