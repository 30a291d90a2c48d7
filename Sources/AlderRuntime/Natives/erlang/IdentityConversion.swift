/// Between pids, ports, references, funs and their text.
extension NativeTable {
  static let identityConversion: [Native] = [
    Native("pid_to_list") { p, pid throws(Raise) in try text(p, pid, pid.isPid) },
    Native("port_to_list") { p, port throws(Raise) in try text(p, port, port.isPort) },
    Native("ref_to_list") { p, reference throws(Raise) in
      try text(p, reference, reference.isReference)
    },
    Native("fun_to_list") { p, fun throws(Raise) in try text(p, fun, fun.isFun) },
    Native("list_to_pid", listToPid),
    Native("list_to_port", listToPort),
    Native("list_to_ref", listToReference),
  ]

  private static func text(_ p: Process, _ term: Term, _ isOfType: Bool) throws(Raise) -> Term {
    guard isOfType else { throw p.badarg() }
    return p.list(TermText.write(term).unicodeScalars.map { Term(small: Int($0.value)) })
  }

  /// `<0.Number.Serial>`
  private static func listToPid(_ p: Process, _ list: Term) throws(Raise) -> Term {
    guard let numbers = numbers(list, behind: "<", count: 3), numbers[0] == 0,
      numbers[1] < 1 << 28, numbers[2] < 1 << 28
    else { throw p.badarg() }
    return Term(localPid: numbers[1] | numbers[2] << 28)
  }

  /// `#Port<0.Number>`
  private static func listToPort(_ p: Process, _ list: Term) throws(Raise) -> Term {
    guard let numbers = numbers(list, behind: "#Port<", count: 2), numbers[0] == 0,
      numbers[1] < 1 << 56
    else { throw p.badarg() }
    return Term(localPort: numbers[1])
  }

  /// `#Ref<0.A.B.C>`: A, 32 bits B and 18 bits C make the number.
  private static func listToReference(_ p: Process, _ list: Term) throws(Raise) -> Term {
    guard let numbers = numbers(list, behind: "#Ref<", count: 4), numbers[0] == 0,
      numbers[1] < 1 << 14, numbers[2] < 1 << 32, numbers[3] < 1 << 18
    else { throw p.badarg() }
    let box = p.allocate(3)
    box[0] = Header(.reference, size: 2).term
    box[1] = Term(bits: UInt(numbers[1]) << 50 | UInt(numbers[2]) << 18 | UInt(numbers[3]))
    box[2] = Term(bits: 0)
    return Term(boxed: box)
  }

  /// The numbers between `prefix` and `>`, with points between them.
  private static func numbers(_ list: Term, behind prefix: String, count: Int) -> [Int]? {
    guard let bytes = list.latin1List, bytes.starts(with: prefix.utf8),
      bytes.last == UInt8(ascii: ">"), bytes.count > prefix.utf8.count
    else { return nil }
    let inside = bytes[prefix.utf8.count..<(bytes.count - 1)]
    let parts = inside.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    let numbers = parts.compactMap { part in
      part.allSatisfy { UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 }
        ? Int(String(decoding: part, as: UTF8.self)) : nil
    }
    return parts.count == count && numbers.count == count ? numbers : nil
  }
}
