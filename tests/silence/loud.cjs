'use strict'
// Loaded into the built app before its main script, for the control: none of the app's switches reaches Chromium.
const { app } = require('electron')

app.commandLine.appendSwitch = () => {}
