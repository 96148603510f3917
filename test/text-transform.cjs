// Jest: a .txt file is imported as a string, as webpack's asset/source does.
module.exports = {
  process: (text) => ({ code: `exports.__esModule = true; exports.default = ${JSON.stringify(text)};` }),
};
