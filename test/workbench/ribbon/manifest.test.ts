/** @jest-environment jsdom */
import { readManifest, type RibbonAction } from "../../../src/workbench/ribbon/manifest";

const MANIFEST = `<?xml version="1.0" encoding="UTF-8"?>
<OfficeApp xmlns="http://schemas.microsoft.com/office/appforoffice/1.1" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
  xmlns:bt="http://schemas.microsoft.com/office/officeappbasictypes/1.0" xsi:type="TaskPaneApp">
  <DisplayName DefaultValue="助手"><Override Locale="en-US" Value="Helper"/></DisplayName>
  <DefaultSettings><SourceLocation DefaultValue="https://example.org/addin/taskpane.html"/></DefaultSettings>
  <VersionOverrides xmlns="http://schemas.microsoft.com/office/taskpaneappversionoverrides" xsi:type="VersionOverridesV1_0">
    <Hosts><Host xsi:type="Workbook"><DesktopFormFactor><ExtensionPoint xsi:type="PrimaryCommandSurface"><CustomTab id="Tab">
      <Group id="Group"><Label resid="group"/><Icon><bt:Image size="32" resid="icon16"/></Icon>
        <Control xsi:type="Button" id="Do"><Label resid="do"/><Supertip><Title resid="do"/><Description resid="tip"/></Supertip>
          <Icon><bt:Image size="16" resid="icon16"/><bt:Image size="32" resid="icon32"/></Icon>
          <Action xsi:type="ExecuteFunction"><FunctionName>doIt</FunctionName></Action></Control>
        <Control xsi:type="Button" id="Show"><Label resid="show"/><Supertip><Title resid="show"/><Description resid="tip"/></Supertip>
          <Icon><bt:Image size="16" resid="icon16"/></Icon>
          <Action xsi:type="ShowTaskpane"><SourceLocation resid="pane"/></Action></Control>
      </Group><Label resid="tab"/></CustomTab></ExtensionPoint></DesktopFormFactor></Host></Hosts>
    <Resources>
      <bt:Images><bt:Image id="icon16" DefaultValue="https://example.org/addin/assets/16.png"/><bt:Image id="icon32" DefaultValue="https://example.org/addin/assets/32.png"/></bt:Images>
      <bt:Urls><bt:Url id="pane" DefaultValue="https://example.org/addin/taskpane.html"/></bt:Urls>
      <bt:ShortStrings><bt:String id="tab" DefaultValue="页签"/><bt:String id="group" DefaultValue="组"/>
        <bt:String id="do" DefaultValue="做"><bt:Override Locale="en-US" Value="Do"/></bt:String><bt:String id="show" DefaultValue="看"/></bt:ShortStrings>
      <bt:LongStrings><bt:String id="tip" DefaultValue="说明"/></bt:LongStrings>
    </Resources>
  </VersionOverrides>
</OfficeApp>`;

const BASE = "https://localhost:3000/workbench.html";

test("addresses of the manifest are moved to where this page is served", () => {
  const { paneUrl, tab } = readManifest(MANIFEST, "zh-CN", BASE);
  expect(paneUrl).toBe("https://localhost:3000/taskpane.html");
  expect(tab.groups[0]?.buttons[0]?.icon).toBe("https://localhost:3000/assets/32.png");
});

test("buttons come with texts, the icon nearest to 32 pixels and their action", () => {
  const { tab } = readManifest(MANIFEST, "zh-CN", BASE);
  expect(tab.label).toBe("页签");
  expect(tab.groups.map(({ label }) => label)).toEqual(["组"]);
  expect(tab.groups[0]?.buttons).toEqual([
    expect.objectContaining({ id: "Do", label: "做", title: "做", description: "说明", action: { kind: "function", name: "doIt" } }),
    expect.objectContaining({
      id: "Show",
      icon: "https://localhost:3000/assets/16.png",
      action: { kind: "pane", url: "https://localhost:3000/taskpane.html" },
    }),
  ]);
});

test("a menu comes with its items, each a button of its own", () => {
  const [button] = /<Control xsi:type="Button" id="Do">[\s\S]*?<\/Control>/.exec(MANIFEST)!;
  const item = button.replace('<Control xsi:type="Button" id="Do">', '<Item id="First">').replace("</Control>", "</Item>");
  const menu = `<Control xsi:type="Menu" id="Menu"><Label resid="do"/><Supertip><Title resid="do"/><Description resid="tip"/></Supertip>
    <Icon><bt:Image size="32" resid="icon32"/></Icon><Items>${item}${item.replace("First", "Second")}</Items></Control>`;
  const [drawn] = readManifest(MANIFEST.replace(button, menu), "zh-CN", BASE).tab.groups[0]!.buttons;
  expect(drawn).toMatchObject({ id: "Menu", label: "做", action: { kind: "menu" } });
  const { items } = drawn!.action as Extract<RibbonAction, { kind: "menu" }>;
  expect(items.map(({ id, action }) => [id, action])).toEqual([
    ["First", { kind: "function", name: "doIt" }],
    ["Second", { kind: "function", name: "doIt" }],
  ]);
});

test("texts in another language are taken where the manifest has them", () => {
  const { name, tab } = readManifest(MANIFEST, "en-US", BASE);
  expect([name, ...(tab.groups[0]?.buttons ?? []).map(({ label }) => label)]).toEqual(["Helper", "Do", "看"]);
});

test("what is missing in a manifest is named", () => {
  expect(() => readManifest(MANIFEST.replace('<bt:String id="tip"', '<bt:String id="other"'), "zh-CN", BASE)).toThrow('no resource "tip"');
  expect(() => readManifest("<OfficeApp/>", "zh-CN", BASE)).toThrow("no <VersionOverrides>");
});
