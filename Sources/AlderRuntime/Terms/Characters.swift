/// Strings of the host and lists of code points.
extension String {
  /// Nil if `term` is not a proper list of code points.
  init?(characters term: Term) {
    var scalars = UnicodeScalarView()
    var rest = term
    while rest.isCons {
      guard rest.head.isSmall, let value = UInt32(exactly: rest.head.small),
        let scalar = Unicode.Scalar(value)
      else { return nil }
      scalars.append(scalar)
      rest = rest.tail
    }
    guard rest.isEmpty else { return nil }
    self.init(scalars)
  }
}

extension Process {
  /// The list of a text's code points.
  func characters(_ text: String) -> Term {
    list(text.unicodeScalars.map { Term(small: Int($0.value)) })
  }
}
