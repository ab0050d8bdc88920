import { word } from './word.js'
const data = await fetch('data.json').then(response => response.json(), error => String(error))
const away = await fetch('https://away.invalid/worker').then(() => 'reached', () => 'refused')
postMessage({ word, data, away })
