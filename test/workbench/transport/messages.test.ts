import { readMethodCall, readRequest, readRichApiCall, readSettings } from "../../../src/workbench/transport/messages";

const request = { _messageType: 0, _actionType: 0, _actionName: "executeMethod", _conversationId: "c", _correlationId: 4, _data: { a: 1 } };

test("a request of office.js is read", () => {
  expect(readRequest(JSON.stringify(request))).toEqual({
    conversation: "c",
    correlation: 4,
    action: 0,
    name: "executeMethod",
    data: { a: 1 },
  });
});

test.each([
  ["no text", { some: "object" }],
  ["no JSON", "hello"],
  ["an answer", JSON.stringify({ ...request, _messageType: 1 })],
  ["without a conversation", JSON.stringify({ ...request, _conversationId: undefined })],
])("what is no request is left alone: %s", (_, message) => {
  expect(readRequest(message)).toBeNull();
});

test("a call of the Excel API gives its addressee and its body", () => {
  const call = readMethodCall({ DdaMethod: { DispatchId: 93 }, ArrayData: ["WacPartition", "POST", "", [], "{}"] });
  expect(call && readRichApiCall(call)).toEqual({ partition: "WacPartition", body: "{}" });
});

test("settings are taken where they are pairs of texts", () => {
  const call = readMethodCall({ DdaMethod: { DispatchId: 76 }, DdaSettingsMethod: { Properties: [["a", "1"], ["b", 2], "c"] } });
  expect(call && readSettings(call)).toEqual([["a", "1"]]);
});
