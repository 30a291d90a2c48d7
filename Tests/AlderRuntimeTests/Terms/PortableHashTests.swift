import Testing

@testable import AlderRuntime

/// `phash2` against what Erlang/OTP 25 gives for the range 2^32.
@Suite struct PortableHashTests {
  private let bare = BareProcess()
  private var p: Process { bare.p }

  private func atom(_ name: String) -> Term { Term(atom: name) }
  private func small(_ value: Int) -> Term { Term(small: value) }
  private func string(_ text: String) -> Term { p.list(bytes: Array(text.utf8)) }

  private func integer(_ digits: String, isNegative: Bool = false) throws -> Term {
    try #require(try p.integer(digits: digits.utf8, base: 10, isNegative: isNegative))
  }

  private func expect(_ expected: [(Term, UInt32)]) {
    for (term, hash) in expected { #expect(PortableHash.hash(term) == hash, "\(term.debugText)") }
  }

  @Test func numbers() throws {
    expect([
      (small(0), 3_175_731_469), (small(1), 539_485_162), (small(-1), 1_117_813_597),
      (small(255), 715_823_293), (small(134_217_727), 4_273_352_567),
      (small(134_217_728), 2_562_491_755), (small(-134_217_728), 874_979_335),
      (small(-134_217_729), 1_418_916_782), (small(1 << 40), 282_329_375),
      (small(-1 << 59), 2_316_875_190),
      (try integer("18446744073709551616"), 2_519_041_713),
      (try integer("18446744073709551616", isNegative: true), 2_563_594_619),
      (
        try integer("1606938044258990275541962092341162602522202993782792835313721"),
        2_722_349_351
      ),
      (p.float(0), 423_528_920), (p.float(-0.0), 423_528_920), (p.float(1.5), 2_023_646_235),
      (p.float(-3.25e100), 2_949_007_386),
    ])
  }

  @Test func atoms() {
    expect([
      (atom("a"), 97), (atom("hello"), 7_258_927), (atom("é"), 233),
      (atom("日本"), 251_805_804), (atom(""), 0),
    ])
  }

  @Test func tuplesAndLists() {
    let one = p.tuple(arity: 1)
    one.elements[0] = atom("a")
    let nested = p.tuple(arity: 1)
    nested.elements[0] = .empty
    expect([
      (.empty, 3_468_870_702), (p.tuple([]), 221_703_996), (one.term, 2_853_905_094),
      (p.tuple(atom("a"), atom("b"), small(1)), 2_146_662_103), (nested.term, 1_775_079_505),
      (p.list([atom("a")]), 1_634_476_877), (p.list([.empty]), 499_070_068),
      (string("abc"), 519_996_486), (string("abcd"), 1_752_753_207),
      (string("abcdefghi"), 345_885_043),
      (p.list([small(1), small(2), small(3), small(300)]), 2_219_792_648),
      (p.cons(small(97), atom("b")), 3_379_889_024), (p.cons(atom("a"), atom("b")), 2_356_411_656),
      (p.list([small(97), small(98), atom("c")]), 4_122_482_664),
      (p.tuple(string("abc"), atom("d")), 736_480_782),
    ])
  }

  @Test func binaries() throws {
    let text = "The quick brown fox jumps over the lazy dog"
    let ones = try p.binary([0xff] as [UInt8])
    let longer = try p.binary(Array("hello world!".utf8) + [0x20])
    expect([
      (try p.binary([] as [UInt8]), 147_926_629), (try p.binary([1] as [UInt8]), 881_997_586),
      (try p.binary("hello world!".utf8), 965_223_795),
      (try p.binary("hello world!?".utf8), 1_618_380_784),
      (try p.binary(text.utf8), 542_986_872),
      (p.part(of: ones, fromBit: 0, bitCount: 1), 3_994_547_237),
      (p.part(of: longer, fromBit: 0, bitCount: 99), 2_476_482_686),
    ])
  }

  @Test func maps() {
    let hundred = p.makeMap((1...100).map { (small($0), small($0 * $0)) })
    let inner = p.makeMap([(atom("x"), p.makeMap([(atom("y"), atom("z"))]))])
    expect([
      (p.emptyMap, 844_985_373), (p.makeMap([(atom("a"), small(1))]), 1_401_795_262),
      (
        p.makeMap([(atom("a"), small(1)), (atom("b"), small(2)), (small(1), p.float(2))]),
        456_397_573
      ),
      (hundred, 3_388_796_832), (p.tuple(inner, p.list([p.emptyMap])), 3_088_902_690),
    ])
  }
}
