import { executeShellRequest } from "../../../src/workbench/transport/shell-service";

const shell = (visible: boolean) => {
  const state = { visible };
  return { state, isVisible: () => state.visible, setVisible: (to: boolean) => void (state.visible = to) };
};

const call = (name: string, ...args: unknown[]): string =>
  JSON.stringify({
    Actions: [
      { Id: 1, ActionType: 1 },
      { Id: 2, ActionType: 3, Name: name, ArgumentInfo: { Arguments: args } },
    ],
  });

test("showAsTaskpane opens the pane, hide closes it", () => {
  const pane = shell(false);
  executeShellRequest(pane, call("SetAppRuntimeState", "Visible"));
  expect(pane.state.visible).toBe(true);
  executeShellRequest(pane, call("SetAppRuntimeState", "Background"));
  expect(pane.state.visible).toBe(false);
});

test("the add-in is told whether its pane is open", () => {
  expect(JSON.parse(executeShellRequest(shell(true), call("GetAppRuntimeState")))).toEqual({
    Results: [{ ActionId: 2, Value: "Visible" }],
  });
});

test("a member that the shell does not have fails by its name", () => {
  expect(JSON.parse(executeShellRequest(shell(true), call("SetBadge")))).toMatchObject({
    Error: { Code: "ApiNotFound", Location: "SetBadge" },
  });
});
