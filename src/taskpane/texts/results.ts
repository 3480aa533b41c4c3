export const results = {
  intro: "都按工作簿现在的内容导出；表格本身不改动。",
  sheets: {
    heading: "导出到新工作表",
    findings: "导出问题清单",
    findingsHint: "全部问题和处理情况，可筛选，点单元格地址可跳转。",
    summary: "导出汇总表",
    summaryHint: "每张表一行：单位、项目、执行率、得分、等级和问题数。",
  },
  texts: {
    heading: "复制或存成文件",
    format: "格式",
    formats: { markdown: "Markdown（文档、聊天）", json: "JSON（供程序读取）" },
    copy: "复制",
    download: "下载",
    show: "显示文字",
    label: "导出的文字",
    copied: "已复制，可以粘贴到别处。",
    select: "这里不能直接复制。文字已选中，请按 Ctrl+C（Mac 按 ⌘C）复制。",
    downloaded: "已开始下载。如果没有出现文件，请复制下面的文字。",
    fileName: "绩效自评检查结果",
  },
  findingsDone: (sheet: string, count: number) =>
    count === 0 ? `没有发现问题；已导出到工作表“${sheet}”。` : `已把 ${count} 个问题导出到工作表“${sheet}”。`,
  summaryDone: (sheet: string, forms: number) => `已把 ${forms} 张表汇总到工作表“${sheet}”。`,
};
