/** Stands in for style sheets, which neither Node nor jsdom can use. */
module.exports = {};
