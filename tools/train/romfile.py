"""The container of docs/formats/model.md: writes and reads .rom files. Brings an older one up to date:

    python tools/train/romfile.py OLD.rom NEW.rom"""
import hashlib
import struct
import sys

import numpy as np
import xxhash

MAGIC, VERSION, HEADER, ENTRY = b"READOUTM", 3, 128, 128
TYPES = {np.dtype("<f4"): 1, np.dtype("i1"): 2, np.dtype("u1"): 3, np.dtype("<u2"): 4, np.dtype("<u4"): 5, np.dtype("<i4"): 6}
STRINGS = 7


def pack_strings(strings):
    text, start = bytearray(), [0]
    for s in strings:
        text += s.encode() + b"\0"
        start.append(len(text))
    return struct.pack(f"<I{len(start)}I", len(strings), *start) + bytes(text)


def unpack_strings(raw):
    n, = struct.unpack_from("<I", raw)
    start = struct.unpack_from(f"<{n + 1}I", raw, 4)
    at = 4 + 4 * (n + 1)
    return [bytes(raw[at + a:at + b - 1]).decode() for a, b in zip(start, start[1:])]


def linears(entries):
    return [k[:-7] for k, v in entries.items() if k.endswith(".weight") and not isinstance(v, list)]


def pack(entries):
    """Linears, [n, m], into the order of the kernels: [n / 16 rounded up][m / 4][16][4], zeros behind n; with -128 * the sum of each row."""
    out = dict(entries)
    for name in linears(entries):
        w = entries[name + ".weight"]
        n, m = w.shape
        full = np.zeros((-(-n // 16) * 16, m), "i1")
        full[:n] = w
        out[name + ".weight"] = full.reshape(-1, 16, m // 4, 4).transpose(0, 2, 1, 3).reshape(-1, 16 * m)
        out[name + ".start"] = (-128 * full.astype("<i4").sum(1)).astype("<i4")
    return out


def unpack(entries):
    out = dict(entries)
    for name in linears(entries):
        w = entries[name + ".weight"]
        m = w.shape[1] // 16
        out[name + ".weight"] = w.reshape(-1, m // 4, 16, 4).transpose(0, 2, 1, 3).reshape(-1, m)[:len(entries[name + ".scale"])]
        del out[name + ".start"]
    return out


def write(path, entries):
    """entries: name -> numpy array or list of strings; weights as [n, m]."""
    entries = pack(entries)
    body, directory = bytearray(HEADER), []

    def align():
        body.extend(bytes(-len(body) % 64))

    for name in sorted(entries, key=lambda n: n.encode()):
        v = entries[name]
        align()
        if isinstance(v, list):
            kind, shape, raw = STRINGS, [len(v)], pack_strings(v)
        else:
            v = np.ascontiguousarray(v)
            kind, shape, raw = TYPES[v.dtype], list(v.shape), v.tobytes()
        assert 1 <= len(shape) <= 4 and len(name) < 64
        directory.append(struct.pack("<64sII4QQQQ", name.encode(), kind, len(shape), *(shape + [0] * (4 - len(shape))), len(body), len(raw), 0))
        body += raw
    align()
    at = len(body)
    for d in directory:
        assert len(d) == ENTRY
        body += d
    digest = hashlib.sha256(memoryview(body)[HEADER:]).digest()
    body[:HEADER] = struct.pack("<8sIIQQII32s16s40x", MAGIC, VERSION, HEADER, len(body), at, len(directory), 0x01020304, digest,
                                xxhash.xxh3_128_digest(digest + body[HEADER:]))
    with open(path, "wb") as f:
        f.write(body)
    return len(body)


def read(path):
    """What write was given."""
    with open(path, "rb") as f:
        raw = f.read()
    magic, version, header, size, at, count, mark, digest = struct.unpack_from("<8sIIQQII32s", raw)
    if (magic, header, mark) != (MAGIC, HEADER, 0x01020304) or not 1 <= version <= VERSION or size != len(raw):
        raise ValueError(f"{path}: not a model file of a version up to {VERSION}, or cut short")
    if hashlib.sha256(memoryview(raw)[HEADER:]).digest() != digest:
        raise ValueError(f"{path}: damaged")
    types = {v: k for k, v in TYPES.items()}
    out = {}
    for k in range(count):
        name, kind, rank, *shape, offset, length, _ = struct.unpack_from("<64sII4QQQQ", raw, at + k * ENTRY)
        name = name.rstrip(b"\0").decode()
        if kind == STRINGS:
            out[name] = unpack_strings(memoryview(raw)[offset:offset + length])
        else:
            out[name] = np.frombuffer(raw, types[kind], length // types[kind].itemsize, offset).reshape(shape[:rank])
    return out if version == 1 else unpack(out)


if __name__ == "__main__":
    print(f"{sys.argv[2]}: {write(sys.argv[2], read(sys.argv[1]))} bytes")
