import type { offlineInEnglish } from './offline-en'

/** What is said in Chinese of working without a network, and of newer versions. */
export const offlineInChinese: typeof offlineInEnglish = {
  keeping: {
    fetching: '正在为断网使用做准备…',
    kept: '断网也能用',
    insecure: '断网时不能用：不是经 HTTPS 打开的，浏览器不保留程序',
    refused: '断网时不能用：这个浏览器不肯保留程序文件',
    failed: '断网时不能用：程序文件没能全部取来存下，下次打开时会再试',
  },
  versionReady: '校样有了新版本；已保存的工作都会带过去。',
  takeVersion: '换用新版本',
  later: '以后再说',
  notTaken: {
    busy: '还没有换用新版本：这个或别的标签页还在处理版面，或者开着对话框。',
    unsaved: '没有换用新版本：这个或别的标签页里还有没保存的内容。一切都还是原样。',
    silent: '没有换用新版本：有一个校样标签页没有回应。请切换到它或把它关掉，再试一次。',
  },
}
