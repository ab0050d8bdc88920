import { app, Tray } from 'electron'
app.quit(Tray)
