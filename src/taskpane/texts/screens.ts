/** Before the first action. */
export const firstRun = {
  heading: "核对并填好绩效自评表",
  steps: [
    { name: "一键评分", text: "找出工作簿里的自评表，按规则填好执行率和得分，标出缺少偏差分析的行。每一格都能撤销。" },
    { name: "检查", text: "只看不改：列出分值、得分、执行率、偏差分析中的问题。" },
  ],
  privacy: "表格内容只在本机处理，不会上传。",
};

/** A workbook without forms. */
export const noForm = {
  heading: "没有找到绩效自评表",
  text: "本工作簿中没有认出项目支出或部门整体支出绩效自评表。请确认：",
  hints: [
    "表上方有标题，例如“项目支出绩效自评表”；",
    "指标部分有表头：三级指标、年度指标值、实际完成值、分值、得分；",
    "表格在工作表的单元格里，不是图片。",
  ],
  again: "改好后再点“检查”。还没有表的，可以插入一张空白表。",
  insert: "插入空白表",
};
