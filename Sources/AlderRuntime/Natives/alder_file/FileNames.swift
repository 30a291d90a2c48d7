/// Names of files as Erlang gives and gets them: strings, atoms and lists of these are text, which the
/// system gets in UTF-8; binaries are the system's own bytes.
extension Process {
  /// Nil for what is no name, or what the system cannot have as one.
  func filePath(_ term: Term) -> FilePath? {
    if term.isBinary {
      let bits = term.bitString
      guard bits.trailingBits == 0 else { return nil }
      return bits.withBytes { FilePath($0) }
    }
    return fileNameText(term).flatMap { FilePath($0) }
  }

  /// Deep lists of characters and atoms.
  private func fileNameText(_ name: Term) -> [UInt8]? {
    var bytes: [UInt8] = []
    var rest = TermStack()
    rest.push(name)
    while var term = rest.pop() {
      while term.isCons {
        let head = term.head
        term = term.tail
        if head.isSmall {
          guard CharacterClass.isCodePoint(head.small) else { return nil }
          CharacterEncoding.appendUTF8(UInt32(head.small), to: &bytes)
        } else {
          rest.push(term)
          term = head
        }
      }
      if term.isAtom {
        bytes.append(contentsOf: term.atomUTF8)
      } else if !term.isEmpty {
        return nil
      }
    }
    return bytes
  }

  /// A string, or a binary if the bytes are not text.
  func fileName(_ bytes: [UInt8]) throws(Raise) -> Term {
    var text = TextBuffer(capacity: bytes.count)
    let isText = bytes.withUnsafeBufferPointer { bytes in
      var decoder = UTF8Decoder(bytes)
      while let character = decoder.next() { text.append(character) }
      return decoder.isAtEnd
    }
    return isText ? text.list(self) : try binary(bytes)
  }
}
