extension Term {
  var debugText: String { "?" }
}
