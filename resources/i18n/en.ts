<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="vi">
<context>
    <name>ActPanel</name>
    <message>
        <source>Bỏ qua</source>
        <translation>Cancel</translation>
    </message>
</context>
<context>
    <name>Acting</name>
    <message>
        <source>Chọn thủ tục trước: gõ vài chữ, mã, hoặc Alt+số.</source>
        <translation>Choose the procedure first: a few letters, its code, or Alt and a digit.</translation>
    </message>
    <message>
        <source>Đã đưa bản in lại vào hàng chờ in.</source>
        <translation>The reprint is in the print queue.</translation>
    </message>
    <message>
        <source>Bấm một số để cho biết người vừa quét là ai trong hồ sơ.</source>
        <translation>Press a digit to say who the person just scanned is.</translation>
    </message>
    <message>
        <source>{n} bản {title}</source>
        <translation>{n} copies of {title}</translation>
    </message>
    <message>
        <source>Nhiều bản khác thường: {counts}. Đúng số bản?</source>
        <translation>Unusually many copies: {counts}. Is the count right?</translation>
    </message>
    <message>
        <source>Đúng, ký</source>
        <translation>It is right, sign</translation>
    </message>
    <message>
        <source>Đã lập bộ giấy ký ngoài trụ sở. Về thì nhập nơi, giờ rồi ký lấy số.</source>
        <translation>The kit for signing outside is made. On return enter place and hour, then sign for the number.</translation>
    </message>
    <message>
        <source>Chưa in lời chứng: đặt giấy vào khay rồi Enter.</source>
        <translation>The attestation is not printed: load the tray, then Enter.</translation>
    </message>
    <message>
        <source>Khách đưa còn thiếu {amount}: gõ lại số tiền, hoặc xoá nếu đủ.</source>
        <translation>{amount} is still missing: type the amount given again, or clear it if it was exact.</translation>
    </message>
    <message>
        <source>Xoá dữ liệu cá nhân: xong – túi {bundle}</source>
        <translation>Erase personal data: done – bundle {bundle}</translation>
    </message>
    <message>
        <source>Đang in lại {n} tờ, cùng số. Hãy huỷ tờ hỏng.</source>
        <translation>Printing {n} sheets again, the same number. Destroy the spoilt ones.</translation>
    </message>
    <message>
        <source>Có liên quan tài sản, lợi ích của người ký hoặc người thân thích không (Điều 9 k.3)? F9 lần nữa: không liên quan, ký. Ctrl+Enter: có, trình người khác.</source>
        <translation>Does it concern property or interests of the signer or a near relative (Article 9 clause 3)? F9 again: no, sign. Ctrl+Enter: yes, send it to another signer.</translation>
    </message>
    <message>
        <source>Đồng hồ đúng, ký</source>
        <translation>The clock is right, sign</translation>
    </message>
</context>
<context>
    <name>AnnulForm</name>
    <message>
        <source>Số đã huỷ không dùng lại; sổ in dòng này gạch ngang. Không khôi phục được.</source>
        <translation>An annulled number is never used again; the book prints its line struck through. It cannot be undone.</translation>
    </message>
    <message>
        <source>&amp;Lý do</source>
        <translation>&amp;Reason</translation>
    </message>
    <message>
        <source>Số và ngày &amp;quyết định</source>
        <translation>Number and date of the &amp;decision</translation>
    </message>
    <message>
        <source>Ví dụ: 03/QĐ-UBND ngày 23/11/2026</source>
        <translation>For example: 03/QĐ-UBND ngày 23/11/2026</translation>
    </message>
    <message>
        <source>Huỷ số</source>
        <translation>Annul</translation>
    </message>
    <message>
        <source>Huỷ số {number}</source>
        <translation>Annul number {number}</translation>
    </message>
</context>
<context>
    <name>Application</name>
    <message>
        <source>Lần đầu mở: đang lập phường tập huấn với vài trăm hồ sơ mẫu, chờ ít giây…</source>
        <translation>First start: making the training ward with a few hundred sample dossiers, a few seconds…</translation>
    </message>
    <message>
        <source>Đang mở sổ sách của bàn làm việc…</source>
        <translation>Opening the desk&apos;s records…</translation>
    </message>
    <message>
        <source>Không mở được bàn làm việc</source>
        <translation>The desk cannot be opened</translation>
    </message>
    <message>
        <source>Thử lại</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>Thoát</source>
        <translation>Quit</translation>
    </message>
</context>
<context>
    <name>ApprovalFields</name>
    <message>
        <source>(chọn người duyệt)</source>
        <translation>(choose who approves)</translation>
    </message>
    <message>
        <source>Người duyệt</source>
        <translation>Approved by</translation>
    </message>
    <message>
        <source>Lý do được duyệt</source>
        <translation>Reason for approval</translation>
    </message>
</context>
<context>
    <name>AskForm</name>
    <message>
        <source>Quay lại</source>
        <translation>Back</translation>
    </message>
</context>
<context>
    <name>AskSupplementPanel</name>
    <message>
        <source>Yêu cầu bổ sung giấy tờ</source>
        <translation>Ask for missing papers</translation>
    </message>
    <message>
        <source>Yêu cầu và in phiếu</source>
        <translation>Ask and print</translation>
    </message>
    <message>
        <source>Nêu một lần cho đủ. Đồng hồ dừng trong lúc chờ người dân.</source>
        <translation>Say everything at once. The clock stops while the citizen is waited for.</translation>
    </message>
    <message>
        <source>Giấy tờ cần bổ sung, mỗi dòng một thứ</source>
        <translation>Papers needed, one on each line</translation>
    </message>
    <message>
        <source>Lý do</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>Yêu cầu này cần người có quyền duyệt và lý do.</source>
        <translation>This request needs an approver and a reason.</translation>
    </message>
</context>
<context>
    <name>AtOncePanel</name>
    <message>
        <source>Nhận và trả ngay</source>
        <translation>Receive and return at once</translation>
    </message>
    <message>
        <source>Vẫn cấp mã và vào sổ; giấy tiếp nhận chỉ in khi người dân cần.</source>
        <translation>Code and register line as always; a receipt only if the visitor wants one.</translation>
    </message>
    <message>
        <source>Số văn bản kết quả *</source>
        <translation>Number of the result *</translation>
    </message>
    <message>
        <source>Ngày văn bản *</source>
        <translation>Date of the result *</translation>
    </message>
    <message>
        <source>Giải quyết</source>
        <translation>Granted</translation>
    </message>
    <message>
        <source>Không giải quyết</source>
        <translation>Not granted</translation>
    </message>
    <message>
        <source>Kết quả</source>
        <translation>Result</translation>
    </message>
    <message>
        <source>Lý do không giải quyết *</source>
        <translation>Reason it is not granted *</translation>
    </message>
    <message>
        <source>In cả giấy tiếp nhận</source>
        <translation>Print a receipt as well</translation>
    </message>
    <message>
        <source>Nhập ngày của văn bản.</source>
        <translation>Enter the date of the result.</translation>
    </message>
</context>
<context>
    <name>AttestationSection</name>
    <message>
        <source>Các lời chứng</source>
        <translation>Attestations</translation>
    </message>
    <message>
        <source>Lưu lời văn của đơn vị</source>
        <translation>Keep our own words</translation>
    </message>
    <message>
        <source>Bỏ lời văn riêng</source>
        <translation>Drop our own words</translation>
    </message>
    <message>
        <source>Đã lưu lời chứng của đơn vị</source>
        <translation>The ward&apos;s own attestation is kept</translation>
    </message>
    <message>
        <source>Đã đối chiếu với &amp;văn bản nào</source>
        <translation>&amp;Checked with which text</translation>
    </message>
    <message>
        <source>&amp;Từ ngày</source>
        <translation>&amp;From</translation>
    </message>
    <message>
        <source>&amp;Lời văn</source>
        <translation>&amp;Words</translation>
    </message>
    <message>
        <source>Đã trở lại lời văn kèm theo phần mềm</source>
        <translation>Back to the shipped words</translation>
    </message>
    <message>
        <source>Bỏ lời văn riêng và in theo lời văn kèm theo phần mềm?</source>
        <translation>Drop our own words and print the shipped ones?</translation>
    </message>
    <message>
        <source>chưa lưu</source>
        <translation>not saved</translation>
    </message>
    <message>
        <source>của đơn vị</source>
        <translation>our own</translation>
    </message>
    <message>
        <source>có nguồn</source>
        <translation>has a source</translation>
    </message>
    <message>
        <source>chưa có lời</source>
        <translation>no words</translation>
    </message>
    <message>
        <source>chưa đối chiếu</source>
        <translation>not checked</translation>
    </message>
    <message>
        <source>Mỗi dòng một đoạn, “= ” ở đầu để canh giữa. Chỗ điền: {names}</source>
        <translation>One paragraph to a line, “= ” in front centres it. Places: {names}</translation>
    </message>
</context>
<context>
    <name>AuthoritySection</name>
    <message>
        <source>Đã ghi</source>
        <translation>Recorded</translation>
    </message>
    <message>
        <source>Thẩm quyền ký đã ghi</source>
        <translation>Recorded authority to sign</translation>
    </message>
    <message>
        <source>Ghi thẩm quyền</source>
        <translation>Record</translation>
    </message>
    <message>
        <source>Thêm</source>
        <translation>Add</translation>
    </message>
    <message>
        <source>Mẫu chữ ký đã gửi Sở Tư pháp (NĐ 23 Điều 43)</source>
        <translation>Specimen signature sent to the Department of Justice (NĐ 23 Điều 43)</translation>
    </message>
    <message>
        <source>&amp;Lý do thu hồi</source>
        <translation>&amp;Why revoked</translation>
    </message>
    <message>
        <source>Thu hồi từ n&amp;gày</source>
        <translation>&amp;Revoked from</translation>
    </message>
    <message>
        <source>Việc đã ký khi còn hiệu lực vẫn giữ nguyên giá trị.</source>
        <translation>What was signed while it held stays as it was signed.</translation>
    </message>
    <message>
        <source>Thẩm quyền mới</source>
        <translation>New authority</translation>
    </message>
    <message>
        <source>Hôm nay ai được ký</source>
        <translation>Who may sign today</translation>
    </message>
    <message>
        <source>Hôm nay ai được ký việc gì</source>
        <translation>Who may sign what today</translation>
    </message>
    <message>
        <source>Đã ghi thẩm quyền ký</source>
        <translation>The authority is recorded</translation>
    </message>
    <message>
        <source>Đã ghi thu hồi từ ngày {day}</source>
        <translation>Revoked from {day}</translation>
    </message>
    <message>
        <source>Đã ghi ngày gửi mẫu chữ ký</source>
        <translation>The day the specimen was sent is noted</translation>
    </message>
    <message>
        <source>Lưu</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Chưa ghi thẩm quyền nào</source>
        <translation>No authority is recorded yet</translation>
    </message>
    <message>
        <source>F6: ghi chức vụ Chủ tịch trước, rồi các phân công và uỷ quyền.</source>
        <translation>F6: record the Chairman&apos;s office first, then assignments and delegations.</translation>
    </message>
</context>
<context>
    <name>BackupSection</name>
    <message>
        <source>Sao lưu ngay</source>
        <translation>Back up now</translation>
    </message>
    <message>
        <source>Thử khôi phục</source>
        <translation>Drill</translation>
    </message>
    <message>
        <source>Khôi phục kho…</source>
        <translation>Restore…</translation>
    </message>
    <message>
        <source>Đã thêm nơi sao lưu; bản đầy đủ được chép ngay</source>
        <translation>The backup place was added; a whole copy follows at once</translation>
    </message>
    <message>
        <source>Đã bỏ nơi sao lưu; các bản ở đó vẫn còn</source>
        <translation>The place is used no more; its copies stay</translation>
    </message>
    <message>
        <source>Đang sao lưu</source>
        <translation>Backing up</translation>
    </message>
    <message>
        <source>Đang thử khôi phục</source>
        <translation>Trying a restore</translation>
    </message>
    <message>
        <source>Nơi sao lưu</source>
        <translation>Backup places</translation>
    </message>
    <message>
        <source>&amp;Thêm nơi</source>
        <translation>Another &amp;place</translation>
    </message>
    <message>
        <source>Đường dẫn thư mục, thư mục chia sẻ, hoặc label: và nhãn USB.</source>
        <translation>The path of a folder or share, or label: and a stick&apos;s label.</translation>
    </message>
    <message>
        <source>Thê&amp;m</source>
        <translation>&amp;Add</translation>
    </message>
    <message>
        <source>&amp;Bỏ nơi này</source>
        <translation>&amp;Drop this place</translation>
    </message>
    <message>
        <source>Bản sao gần nhất</source>
        <translation>Newest copy</translation>
    </message>
    <message>
        <source>Mỗi phút chép việc mới; giữa trưa và cuối ngày chép cả kho. Bản sao luôn mã hoá, mở được bằng mật khẩu của người phụ trách hoặc phiếu khôi phục.</source>
        <translation>New acts are copied every minute, the whole store at noon and at closing. Copies are always encrypted and open by an administrator&apos;s passphrase or the recovery sheet.</translation>
    </message>
    <message>
        <source>Đã sao lưu {count} nơi, {events} việc đã ghi.</source>
        <translation>Backed up to {count} places, {events} recorded acts.</translation>
    </message>
    <message>
        <source>Bản sao lúc {moment} khôi phục được: {events} việc, {numbers} số, {papers} giấy tờ đều khớp.</source>
        <translation>The copy of {moment} can be restored: {events} acts, {numbers} numbers, {papers} papers all agree.</translation>
    </message>
    <message>
        <source>Bản sao lúc {moment} có chỗ hỏng. Hãy sao lưu lại ngay sang USB khác và báo người phụ trách.</source>
        <translation>The copy of {moment} is damaged. Back up to another stick at once and tell the administrator.</translation>
    </message>
    <message>
        <source>Kho tập huấn không cần sao lưu.</source>
        <translation>A training store needs no backup.</translation>
    </message>
    <message>
        <source>Chưa có bản sao nào được kiểm tra.</source>
        <translation>There is no verified copy yet.</translation>
    </message>
    <message>
        <source>Bản đầy đủ đã kiểm tra: {moment}.</source>
        <translation>Whole verified copy: {moment}.</translation>
    </message>
    <message>
        <source>Chưa có bản sao</source>
        <translation>No copy yet</translation>
    </message>
    <message>
        <source>Quá một ngày</source>
        <translation>Over a day old</translation>
    </message>
    <message>
        <source>Cần xem lại</source>
        <translation>Needs a look</translation>
    </message>
    <message>
        <source>Đầy đủ</source>
        <translation>Complete</translation>
    </message>
    <message>
        <source>Chưa có mật khẩu hay phiếu khôi phục: mất máy này thì không ai mở được bản sao. Vào mục Khoá để thêm.</source>
        <translation>There is no passphrase and no recovery sheet: without this PC nobody can open a copy. Add one under Key.</translation>
    </message>
    <message>
        <source>không thấy</source>
        <translation>not there</translation>
    </message>
    <message>
        <source>đã đầy</source>
        <translation>full</translation>
    </message>
    <message>
        <source>không ghi được</source>
        <translation>read-only</translation>
    </message>
    <message>
        <source>đọc lại sai</source>
        <translation>reads back wrong</translation>
    </message>
    <message>
        <source>chưa chép</source>
        <translation>nothing yet</translation>
    </message>
</context>
<context>
    <name>BackupWatch</name>
    <message>
        <source>Chưa chọn nơi sao lưu</source>
        <translation>No backup place chosen</translation>
    </message>
    <message>
        <source>Chưa sao lưu quá 1 ngày</source>
        <translation>No backup for over a day</translation>
    </message>
    <message>
        <source>Không sao lưu được vào {place}</source>
        <translation>Cannot back up to {place}</translation>
    </message>
    <message>
        <source>Sao lưu chưa có mật khẩu hay phiếu khôi phục</source>
        <translation>Backups have no passphrase or recovery sheet</translation>
    </message>
</context>
<context>
    <name>BookActForm</name>
    <message>
        <source>&amp;Quyển số</source>
        <translation>&amp;Volume</translation>
    </message>
    <message>
        <source>Số &amp;cuối trong sổ giấy</source>
        <translation>&amp;Last number in the paper book</translation>
    </message>
    <message>
        <source>Nối tiếp sổ nào, theo &amp;văn bản nào</source>
        <translation>Which book it continues, by which &amp;decision</translation>
    </message>
    <message>
        <source>Ví dụ: Quyển 02/2026 dừng ở số 512, biên bản ngày 23/11/2026</source>
        <translation>For example: Quyển 02/2026 dừng ở số 512, biên bản ngày 23/11/2026</translation>
    </message>
    <message>
        <source>&amp;Lý do ghi tay</source>
        <translation>&amp;Why by hand</translation>
    </message>
    <message>
        <source>&amp;Ký hiệu của đơn vị</source>
        <translation>&amp;Our own symbol</translation>
    </message>
    <message>
        <source>Căn &amp;cứ</source>
        <translation>&amp;Basis</translation>
    </message>
</context>
<context>
    <name>BookChanges</name>
    <message>
        <source>Mở sổ của năm {year}</source>
        <translation>Open the book of {year}</translation>
    </message>
    <message>
        <source>Sổ giấy đang ghi dở thì ghi quyển và số cuối cùng; máy cấp tiếp số sau đó.</source>
        <translation>Where a paper book is under way, give its volume and last number; the desk goes on from there.</translation>
    </message>
    <message>
        <source>Mở sổ</source>
        <translation>Open the book</translation>
    </message>
    <message>
        <source>Đã mở sổ</source>
        <translation>The book is open</translation>
    </message>
    <message>
        <source>Chuyển sổ sang ghi tay</source>
        <translation>Pass the book to paper</translation>
    </message>
    <message>
        <source>Máy thôi cấp số của sổ này. Ghi tiếp trên trang dự phòng, từ số {n}.</source>
        <translation>The desk gives no number of this book. Go on by hand on the rescue page, from number {n}.</translation>
    </message>
    <message>
        <source>Chuyển sang ghi tay</source>
        <translation>Pass to paper</translation>
    </message>
    <message>
        <source>Sổ đang ghi tay</source>
        <translation>The book is on paper</translation>
    </message>
    <message>
        <source>Nhận sổ về máy</source>
        <translation>Take the book back</translation>
    </message>
    <message>
        <source>Số cuối cùng trên trang dự phòng; mọi số đến đó phải nhập đủ.</source>
        <translation>The last number on the rescue page; every number up to it must be entered.</translation>
    </message>
    <message>
        <source>Nhận về máy</source>
        <translation>Take back</translation>
    </message>
    <message>
        <source>Sổ đã về máy</source>
        <translation>The book is back at the desk</translation>
    </message>
    <message>
        <source>Đóng quyển {old} ở số {last}, sang quyển {new}?</source>
        <translation>Close volume {old} at number {last} and go on in volume {new}?</translation>
    </message>
    <message>
        <source>Sang quyển mới</source>
        <translation>Go on in a new volume</translation>
    </message>
    <message>
        <source>Đã sang quyển mới</source>
        <translation>A new volume is open</translation>
    </message>
    <message>
        <source>Khoá sổ năm {year} ở số {last}? Sau đó không thêm số nào.</source>
        <translation>Close the book of {year} at number {last}? No number can be added afterwards.</translation>
    </message>
    <message>
        <source>Khoá sổ</source>
        <translation>Close the book</translation>
    </message>
    <message>
        <source>Đã khoá sổ năm</source>
        <translation>The year&apos;s book is closed</translation>
    </message>
    <message>
        <source>Ghi đã tiêu huỷ {n} giấy tờ lưu</source>
        <translation>Note that {n} kept papers were destroyed</translation>
    </message>
    <message>
        <source>Mọi giấy tờ hết hạn lưu của các sổ, như danh mục đã in. Sổ giữ mãi.</source>
        <translation>Everything past its term in all books, as on the printed list. The books stay for ever.</translation>
    </message>
    <message>
        <source>Ghi đã tiêu huỷ</source>
        <translation>Note as destroyed</translation>
    </message>
    <message>
        <source>Đã ghi tiêu huỷ</source>
        <translation>Noted as destroyed</translation>
    </message>
</context>
<context>
    <name>BookForms</name>
    <message>
        <source>Quyển số</source>
        <translation>Volume</translation>
    </message>
    <message>
        <source>Số cuối cùng đã ghi</source>
        <translation>Last number written</translation>
    </message>
    <message>
        <source>0: mở từ số 01</source>
        <translation>0: opens at 01</translation>
    </message>
    <message>
        <source>Nối tiếp sổ giấy nào</source>
        <translation>Which paper book it continues</translation>
    </message>
    <message>
        <source>Lý do</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>Số cuối cùng trên giấy</source>
        <translation>Last number on paper</translation>
    </message>
    <message>
        <source>Ngày tiêu huỷ</source>
        <translation>Day of destruction</translation>
    </message>
    <message>
        <source>Quyết định, biên bản</source>
        <translation>Decision or minutes</translation>
    </message>
</context>
<context>
    <name>BookLines</name>
    <message>
        <source>STT</source>
        <translation>No.</translation>
    </message>
    <message>
        <source>Mã hồ sơ</source>
        <translation>Dossier code</translation>
    </message>
    <message>
        <source>Tên TTHC</source>
        <translation>Procedure</translation>
    </message>
    <message>
        <source>Tổ chức, cá nhân</source>
        <translation>Organisation, person</translation>
    </message>
    <message>
        <source>Địa chỉ/SĐT</source>
        <translation>Address/telephone</translation>
    </message>
    <message>
        <source>Cơ quan giải quyết</source>
        <translation>Resolving body</translation>
    </message>
    <message>
        <source>Nhận hồ sơ</source>
        <translation>Received</translation>
    </message>
    <message>
        <source>Hẹn trả</source>
        <translation>Due</translation>
    </message>
    <message>
        <source>Trả kết quả</source>
        <translation>Returned</translation>
    </message>
    <message>
        <source>Cách nhận</source>
        <translation>Way of return</translation>
    </message>
    <message>
        <source>Ký nhận</source>
        <translation>Signed for by</translation>
    </message>
    <message>
        <source>{code} (gạch bỏ)</source>
        <translation>{code} (struck out)</translation>
    </message>
    <message>
        <source>Đã đính chính sang sổ {field}, số thứ tự {n}</source>
        <translation>Corrected into the register {field}, number {n}</translation>
    </message>
    <message>
        <source>chưa xác định</source>
        <translation>not determined</translation>
    </message>
    <message>
        <source>dừng giải quyết</source>
        <translation>stopped</translation>
    </message>
</context>
<context>
    <name>BookPanel</name>
    <message>
        <source>Số cuối của sổ giấy (0: từ 01)</source>
        <translation>Last number of the paper book (0: from 01)</translation>
    </message>
    <message>
        <source>Quyển số</source>
        <translation>Volume</translation>
    </message>
    <message>
        <source>Nối tiếp sổ giấy nào</source>
        <translation>Which paper book it continues</translation>
    </message>
    <message>
        <source>{book} năm {year} chưa mở</source>
        <translation>{book} of {year} is not open</translation>
    </message>
    <message>
        <source>Năm mới: số chứng thực bắt đầu lại từ 01. Hãy xem ngày trên máy có đúng không, rồi Enter để mở sổ.</source>
        <translation>New year: numbers begin again at 01. Check that the date of this PC is right, then Enter opens the book.</translation>
    </message>
    <message>
        <source>Ghi số cuối cùng đã lấy trong sổ giấy để máy lấy số tiếp theo, hoặc để 0 nếu bắt đầu từ 01, rồi Enter.</source>
        <translation>Enter the last number taken in the paper book so that the desk goes on from there, or 0 to begin at 01; then Enter.</translation>
    </message>
</context>
<context>
    <name>BookPapers</name>
    <message>
        <source>Đang in trang dự phòng của {n} sổ</source>
        <translation>Printing rescue pages of {n} books</translation>
    </message>
    <message>
        <source>Sổ này chưa in trang nào để đóng.</source>
        <translation>No page of this book is printed for binding yet.</translation>
    </message>
    <message>
        <source>Đang in lại đúng các trang đã đóng</source>
        <translation>Printing the very same bound pages again</translation>
    </message>
    <message>
        <source>In tháng {month}/{year}, {book}? Trang đã in không lập lại nữa.</source>
        <translation>Print {month}/{year}, {book}? Pages once printed are never made anew.</translation>
    </message>
    <message>
        <source>In để đóng sổ</source>
        <translation>Print for binding</translation>
    </message>
    <message>
        <source>Đang lập trang sổ</source>
        <translation>Making the pages</translation>
    </message>
    <message>
        <source>Đã in trước đó; đang in lại đúng các trang ấy</source>
        <translation>Printed before; the very same pages are printing</translation>
    </message>
    <message>
        <source>Đang in</source>
        <translation>Printing</translation>
    </message>
    <message>
        <source>Đã xuất sổ ra tệp Excel</source>
        <translation>The book is written to an Excel file</translation>
    </message>
    <message>
        <source>Đang xuất sổ ra Excel</source>
        <translation>Writing the book to Excel</translation>
    </message>
    <message>
        <source>Bao nhiêu số</source>
        <translation>How many numbers</translation>
    </message>
    <message>
        <source>Đang in danh sách rút mẫu</source>
        <translation>Printing the sample</translation>
    </message>
    <message>
        <source>Rút mẫu kiểm tra</source>
        <translation>Draw a sample</translation>
    </message>
    <message>
        <source>Các số lấy ngẫu nhiên; trang in kèm nơi lưu và mã rút mẫu.</source>
        <translation>Numbers are drawn at random; the page gives the places and the seed.</translation>
    </message>
    <message>
        <source>Rút và in</source>
        <translation>Draw and print</translation>
    </message>
    <message>
        <source>Đang in danh mục hết hạn lưu</source>
        <translation>Printing the list of what is past its term</translation>
    </message>
    <message>
        <source>Xuất sổ ra Excel</source>
        <translation>Export the book to Excel</translation>
    </message>
    <message>
        <source>Tệp Excel (*.xlsx)</source>
        <translation>Excel file (*.xlsx)</translation>
    </message>
</context>
<context>
    <name>BookRows</name>
    <message>
        <source>Sổ chứng thực</source>
        <translation>Certification books</translation>
    </message>
    <message>
        <source>Sổ theo dõi hồ sơ</source>
        <translation>Tracking registers</translation>
    </message>
    <message>
        <source>{n} hồ sơ</source>
        <translation>{n} dossiers</translation>
    </message>
    <message>
        <source>chưa mở</source>
        <translation>not open</translation>
    </message>
    <message>
        <source>đến số {n}</source>
        <translation>up to {n}</translation>
    </message>
    <message>
        <source>mở từ số {n}</source>
        <translation>opens at {n}</translation>
    </message>
    <message>
        <source>đã khoá</source>
        <translation>closed</translation>
    </message>
    <message>
        <source>đang ghi tay</source>
        <translation>on paper</translation>
    </message>
    <message>
        <source>{n} chưa trao</source>
        <translation>{n} to hand over</translation>
    </message>
</context>
<context>
    <name>BookSection</name>
    <message>
        <source>Sổ của năm</source>
        <translation>Books of the year</translation>
    </message>
    <message>
        <source>Sổ chứng thực của năm</source>
        <translation>Certification books of the year</translation>
    </message>
    <message>
        <source>Mở sổ</source>
        <translation>Open the book</translation>
    </message>
    <message>
        <source>Sang quyển mới</source>
        <translation>Next volume</translation>
    </message>
    <message>
        <source>Lưu ký hiệu</source>
        <translation>Keep the symbol</translation>
    </message>
    <message>
        <source>Đã mở {book}, số tiếp theo là {n}</source>
        <translation>{book} is open, the next number is {n}</translation>
    </message>
    <message>
        <source>Sổ ghi tay từ số {n}</source>
        <translation>The book goes on by hand from {n}</translation>
    </message>
    <message>
        <source>Từ số {n} trở đi ghi tay vào sổ giấy; máy không cấp số nữa?</source>
        <translation>From number {n} on it is written by hand and the desk gives no number?</translation>
    </message>
    <message>
        <source>Chuyển ghi tay</source>
        <translation>Pass to paper</translation>
    </message>
    <message>
        <source>Đã nhận sổ về, số tiếp theo là {n}</source>
        <translation>The book is back, the next number is {n}</translation>
    </message>
    <message>
        <source>Đã mở quyển {n}</source>
        <translation>Volume {n} is open</translation>
    </message>
    <message>
        <source>Đóng quyển {old} và ghi tiếp vào quyển {new}? Số chạy tiếp.</source>
        <translation>Close volume {old} and go on in volume {new}? The numbers run on.</translation>
    </message>
    <message>
        <source>Đã lưu ký hiệu; dùng khi mở sổ</source>
        <translation>The symbol is kept and used when a book is opened</translation>
    </message>
    <message>
        <source>chưa mở</source>
        <translation>not open</translation>
    </message>
    <message>
        <source>{symbol} · quyển {volume} · số cuối {last}</source>
        <translation>{symbol} · volume {volume} · last {last}</translation>
    </message>
    <message>
        <source>đã khoá</source>
        <translation>closed</translation>
    </message>
    <message>
        <source>Nhận sổ về</source>
        <translation>Take back</translation>
    </message>
    <message>
        <source> (chưa đối chiếu văn bản)</source>
        <translation> (not checked with the text)</translation>
    </message>
    <message>
        <source>Nối tiếp sổ giấy thì ghi số cuối của sổ; sổ mới thì ghi 0.</source>
        <translation>To continue a paper book enter its last number; a new one begins with 0.</translation>
    </message>
    <message>
        <source>Quyển {n}: từ số {first} đến số {last}</source>
        <translation>Volume {n}: from {first} to {last}</translation>
    </message>
    <message>
        <source>Đang ghi tay. Nhập đủ các số đã ghi (Sổ, F7) rồi nhận sổ về.</source>
        <translation>It is written by hand. Enter all its numbers (Books, F7), then take it back.</translation>
    </message>
</context>
<context>
    <name>BookTotals</name>
    <message>
        <source>{n} số</source>
        <translation>{n} numbers</translation>
    </message>
    <message>
        <source>{n} bản</source>
        <translation>{n} copies</translation>
    </message>
    <message>
        <source>{fee} đ</source>
        <translation>{fee} đ</translation>
    </message>
    <message>
        <source>huỷ {n}</source>
        <translation>{n} annulled</translation>
    </message>
    <message>
        <source>chưa trao {n}</source>
        <translation>{n} not handed over</translation>
    </message>
    <message>
        <source>đã in đến số {n}</source>
        <translation>printed up to {n}</translation>
    </message>
    <message>
        <source>số liền nhau, không sót</source>
        <translation>no gap</translation>
    </message>
    <message>
        <source>số không liền nhau: F10, soát số</source>
        <translation>numbers with gaps: F10, check</translation>
    </message>
</context>
<context>
    <name>BoundRows</name>
    <message>
        <source>{n} trang · {on}</source>
        <translation>{n} pages · {on}</translation>
    </message>
    <message>
        <source>trang {first}–{last} · {on}</source>
        <translation>pages {first}–{last} · {on}</translation>
    </message>
    <message>
        <source>Tháng {month}</source>
        <translation>Month {month}</translation>
    </message>
    <message>
        <source>Tờ khoá sổ</source>
        <translation>Closing sheet</translation>
    </message>
    <message>
        <source>Trang bổ sung</source>
        <translation>Supplementary page</translation>
    </message>
    <message>
        <source>Cả sổ năm</source>
        <translation>Whole year</translation>
    </message>
</context>
<context>
    <name>BundleBar</name>
    <message>
        <source>Túi nào? Bấm số của túi, Esc để thôi.</source>
        <translation>Which bundle? Press its digit, Esc to leave it.</translation>
    </message>
    <message>
        <source>Túi {number} · {name} · {state} · {hour} · {paper}</source>
        <translation>Bundle {number} · {name} · {state} · {hour} · {paper}</translation>
    </message>
</context>
<context>
    <name>CalendarSection</name>
    <message>
        <source>Lưu ngày này</source>
        <translation>Save this day</translation>
    </message>
    <message>
        <source>Sửa giờ làm việc</source>
        <translation>Change the hours</translation>
    </message>
    <message>
        <source>Đã lưu ngày {day}</source>
        <translation>Saved {day}</translation>
    </message>
    <message>
        <source>Lưu giờ làm việc</source>
        <translation>Save the hours</translation>
    </message>
    <message>
        <source>Đã lưu giờ làm việc</source>
        <translation>The hours are saved</translation>
    </message>
    <message>
        <source>Nghỉ lễ</source>
        <translation>Holiday</translation>
    </message>
    <message>
        <source>Làm bù</source>
        <translation>Made up</translation>
    </message>
    <message>
        <source>Chưa quyết định</source>
        <translation>Undecided</translation>
    </message>
    <message>
        <source>← → ↑ ↓ chọn ngày · PgUp, PgDn đổi tháng · Home, End đổi năm</source>
        <translation>← → ↑ ↓ choose a day · PgUp, PgDn month · Home, End year</translation>
    </message>
    <message>
        <source>Tên</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Đơn vị quyết định</source>
        <translation>The ward decides</translation>
    </message>
    <message>
        <source>Căn cứ</source>
        <translation>Basis</translation>
    </message>
    <message>
        <source>Giờ làm việc</source>
        <translation>Office hours</translation>
    </message>
    <message>
        <source>Các buổi</source>
        <translation>Sessions</translation>
    </message>
    <message>
        <source>Từ ngày</source>
        <translation>From</translation>
    </message>
    <message>
        <source>Đến hết ngày</source>
        <translation>Until</translation>
    </message>
    <message>
        <source>không hạn</source>
        <translation>no end</translation>
    </message>
    <message>
        <source>T2</source>
        <translation>Mo</translation>
    </message>
    <message>
        <source>T3</source>
        <translation>Tu</translation>
    </message>
    <message>
        <source>T4</source>
        <translation>We</translation>
    </message>
    <message>
        <source>T5</source>
        <translation>Th</translation>
    </message>
    <message>
        <source>T6</source>
        <translation>Fr</translation>
    </message>
    <message>
        <source>T7</source>
        <translation>Sa</translation>
    </message>
    <message>
        <source>CN</source>
        <translation>Su</translation>
    </message>
    <message>
        <source>Năm {year}</source>
        <translation>Year {year}</translation>
    </message>
    <message>
        <source>Ngày làm việc</source>
        <translation>Working day</translation>
    </message>
    <message>
        <source>Ngày nghỉ hằng tuần</source>
        <translation>Weekly day off</translation>
    </message>
</context>
<context>
    <name>CallBar</name>
    <message>
        <source>Đã báo</source>
        <translation>Told</translation>
    </message>
    <message>
        <source>Không nghe máy</source>
        <translation>No answer</translation>
    </message>
    <message>
        <source>Sai số</source>
        <translation>Wrong number</translation>
    </message>
</context>
<context>
    <name>CallRows</name>
    <message>
        <source>không có số</source>
        <translation>no number</translation>
    </message>
</context>
<context>
    <name>CertificationSection</name>
    <message>
        <source>Lưu</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Đã lưu lựa chọn chứng thực</source>
        <translation>The choices are kept</translation>
    </message>
    <message>
        <source>Đã lưu chỗ in</source>
        <translation>The place is kept</translation>
    </message>
    <message>
        <source>Chọn máy in ở mục Giấy tờ và in trước.</source>
        <translation>Choose a printer under Papers and printing first.</translation>
    </message>
    <message>
        <source>Bàn chứng thực</source>
        <translation>Certification desk</translation>
    </message>
    <message>
        <source>&amp;Lời chứng của bản sao</source>
        <translation>&amp;Attestations of copies</translation>
    </message>
    <message>
        <source>như khay thường dùng</source>
        <translation>as the usual tray</translation>
    </message>
    <message>
        <source>K&amp;hay đặt bản sao để in lời chứng</source>
        <translation>&amp;Tray where copies are laid for their attestation</translation>
    </message>
    <message>
        <source>In chữ &amp;BẢN SAO ở trang đầu</source>
        <translation>Print &amp;BẢN SAO on the first page</translation>
    </message>
    <message>
        <source>Giữ bước chờ đóng &amp;dấu</source>
        <translation>Keep a step for the &amp;seal</translation>
    </message>
    <message>
        <source>Bản sao nhiều trang: đặt trang đầu rồi trang cuối của từng bản vào khay.</source>
        <translation>Copies of several pages: lay the first page and then the last page of each copy into the tray.</translation>
    </message>
    <message>
        <source>Có bước này thì chưa đóng dấu là chưa trao được.</source>
        <translation>Then nothing is handed over without its seal.</translation>
    </message>
    <message>
        <source>&amp;Tiền chụp một trang</source>
        <translation>&amp;Cost of photocopying a page</translation>
    </message>
    <message>
        <source>Chi phí chụp, cộng riêng với phí (NĐ 23 Điều 15). Không thu thì 0.</source>
        <translation>It has a total of its own beside the fee (NĐ 23 Điều 15). 0 if none is taken.</translation>
    </message>
    <message>
        <source>Chỗ in trên bản sao đưa vào máy</source>
        <translation>Where it stands on a fed copy</translation>
    </message>
    <message>
        <source>L&amp;oại giấy tờ</source>
        <translation>&amp;Kind of paper</translation>
    </message>
    <message>
        <source>Cách mép trái (mm)</source>
        <translation>From the left (mm)</translation>
    </message>
    <message>
        <source>Cách mép trên (mm)</source>
        <translation>From the top (mm)</translation>
    </message>
    <message>
        <source>Rộng (mm)</source>
        <translation>Width (mm)</translation>
    </message>
    <message>
        <source>Cao (mm)</source>
        <translation>Height (mm)</translation>
    </message>
    <message>
        <source>Lưu chỗ in</source>
        <translation>Keep the place</translation>
    </message>
    <message>
        <source>In tờ căn chỉnh</source>
        <translation>Print calibration sheet</translation>
    </message>
    <message>
        <source>chưa chọn</source>
        <translation>none chosen</translation>
    </message>
    <message>
        <source>Máy in: {printer}. In tờ căn chỉnh, đo khung, sửa số rồi lưu.</source>
        <translation>Printer: {printer}. Print the sheet, measure its frame, put the figures right, keep them.</translation>
    </message>
    <message>
        <source>Mọi loại giấy tờ</source>
        <translation>Every kind of paper</translation>
    </message>
    <message>
        <source>Đã gửi tờ căn chỉnh tới {printer}</source>
        <translation>Calibration sheet sent to {printer}</translation>
    </message>
</context>
<context>
    <name>Certify</name>
    <message>
        <source>Người yêu cầu *</source>
        <translation>Requester *</translation>
    </message>
    <message>
        <source>Số giấy tờ tuỳ thân</source>
        <translation>Identity number</translation>
    </message>
    <message>
        <source>Điện thoại</source>
        <translation>Telephone</translation>
    </message>
    <message>
        <source>Họ tên người yêu cầu chứng thực</source>
        <translation>Full name of the requester</translation>
    </message>
    <message>
        <source>Bản sao</source>
        <translation>Copies</translation>
    </message>
    <message>
        <source>Chữ ký</source>
        <translation>Signature</translation>
    </message>
    <message>
        <source>Người dịch</source>
        <translation>Translator</translation>
    </message>
    <message>
        <source>Giao dịch</source>
        <translation>Transaction</translation>
    </message>
    <message>
        <source>Việc khác</source>
        <translation>Other</translation>
    </message>
    <message>
        <source>{amount} đ</source>
        <translation>{amount} đ</translation>
    </message>
    <message>
        <source>{title} · {pages} trang × {copies} bản</source>
        <translation>{title} · {pages} pages × {copies} copies</translation>
    </message>
</context>
<context>
    <name>CertifyPage</name>
    <message>
        <source>Đã trao {name} · {amount}</source>
        <translation>Handed over to {name} · {amount}</translation>
    </message>
    <message>
        <source>Trả lại khách {amount}</source>
        <translation>Change {amount}</translation>
    </message>
    <message>
        <source>Đã lập văn bản từ chối · {name}</source>
        <translation>Refused in writing · {name}</translation>
    </message>
    <message>
        <source>Đã in phiếu nội bộ · {name}</source>
        <translation>Office slip printed · {name}</translation>
    </message>
    <message>
        <source>Túi {number}</source>
        <translation>Bundle {number}</translation>
    </message>
</context>
<context>
    <name>CertifyView</name>
    <message>
        <source>Loại giấy tờ: gõ hai chữ</source>
        <translation>Kind of paper: type two letters</translation>
    </message>
    <message>
        <source>Giấy tờ: gõ hai chữ, Enter</source>
        <translation>Paper: two letters, Enter</translation>
    </message>
    <message>
        <source>Ký, lấy số</source>
        <translation>Sign, number</translation>
    </message>
    <message>
        <source>In văn bản từ chối</source>
        <translation>Print the refusal</translation>
    </message>
    <message>
        <source>Mở sổ</source>
        <translation>Open the book</translation>
    </message>
    <message>
        <source>Hẹn {hour}</source>
        <translation>Promise {hour}</translation>
    </message>
    <message>
        <source>Hẹn trả</source>
        <translation>Promise</translation>
    </message>
    <message>
        <source>Trình ký</source>
        <translation>To signer</translation>
    </message>
    <message>
        <source>Từ chối</source>
        <translation>Refuse</translation>
    </message>
    <message>
        <source>Để chờ</source>
        <translation>Park</translation>
    </message>
    <message>
        <source>Sửa</source>
        <translation>Correct</translation>
    </message>
    <message>
        <source>In lại lời chứng</source>
        <translation>Print attestation again</translation>
    </message>
    <message>
        <source>In phiếu túi</source>
        <translation>Print slip</translation>
    </message>
    <message>
        <source>Xoá dữ liệu cá nhân</source>
        <translation>Erase personal data</translation>
    </message>
    <message>
        <source>Rút lại</source>
        <translation>Take back</translation>
    </message>
    <message>
        <source>Quay lại   Esc</source>
        <translation>Back   Esc</translation>
    </message>
    <message>
        <source>Khác</source>
        <translation>More</translation>
    </message>
    <message>
        <source>Như lần trước</source>
        <translation>As last time</translation>
    </message>
    <message>
        <source>Chi tiết của giấy tờ</source>
        <translation>Details of the paper</translation>
    </message>
    <message>
        <source>Bỏ giấy tờ này</source>
        <translation>Take this paper out</translation>
    </message>
    <message>
        <source>Hẹn giờ khác</source>
        <translation>Promise another hour</translation>
    </message>
    <message>
        <source>Mở túi chưa xong</source>
        <translation>Open the unfinished bundle</translation>
    </message>
    <message>
        <source>In phiếu mang sang máy giữ sổ</source>
        <translation>Print a slip for the PC with the book</translation>
    </message>
    <message>
        <source>In bộ giấy ký ngoài trụ sở</source>
        <translation>Print the kit for signing outside the office</translation>
    </message>
    <message>
        <source>Chữ to</source>
        <translation>Large letters</translation>
    </message>
    <message>
        <source>Che màn hình</source>
        <translation>Cover the screen</translation>
    </message>
    <message>
        <source>Lượt mới</source>
        <translation>Next</translation>
    </message>
</context>
<context>
    <name>ChargeFields</name>
    <message>
        <source>{name}: chưa rõ mức thu</source>
        <translation>{name}: amount not known yet</translation>
    </message>
    <message>
        <source>Ghi mức thu rồi thu, hoặc trả luôn mà không thu.</source>
        <translation>Note the amount and take it, or hand over without taking it.</translation>
    </message>
    <message>
        <source>Mức thu (đồng)</source>
        <translation>Amount (đồng)</translation>
    </message>
    <message>
        <source>Căn cứ mức thu</source>
        <translation>Basis of the amount</translation>
    </message>
    <message>
        <source>Ghi mức thu</source>
        <translation>Note the amount</translation>
    </message>
    <message>
        <source>Hãy ghi mức thu.</source>
        <translation>Enter the amount.</translation>
    </message>
    <message>
        <source>Hãy ghi căn cứ của mức thu.</source>
        <translation>Enter the basis of the amount.</translation>
    </message>
</context>
<context>
    <name>ClosePanel</name>
    <message>
        <source>Đóng hồ sơ vì không bổ sung</source>
        <translation>Close: nothing was brought</translation>
    </message>
    <message>
        <source>Đóng và in thông báo</source>
        <translation>Close and print notice</translation>
    </message>
    <message>
        <source>Ghi thêm (nếu cần)</source>
        <translation>Note (if needed)</translation>
    </message>
    <message>
        <source>Hồ sơ đã đóng thì không mở lại được. Đóng hồ sơ này?</source>
        <translation>A closed dossier cannot be opened again. Close it?</translation>
    </message>
    <message>
        <source>Đóng hồ sơ</source>
        <translation>Close dossier</translation>
    </message>
</context>
<context>
    <name>ClosingButton</name>
    <message>
        <source>Khoá ngày và in</source>
        <translation>Close the day and print</translation>
    </message>
    <message>
        <source>Đã khoá ngày – tờ khoá ngày đang in</source>
        <translation>The day is closed – its sheet is being printed</translation>
    </message>
</context>
<context>
    <name>ClosingCard</name>
    <message>
        <source>Khoá ngày</source>
        <translation>Closing the day</translation>
    </message>
    <message>
        <source>Tờ khoá ngày có tổng số trong ngày, việc còn mở và một mã QR do kho ký. Cất tờ giấy ngoài máy tính: mã ấy cho biết kho có bị cắt bớt hay viết lại không.</source>
        <translation>The closing sheet has the day&apos;s totals, what is still open, and a QR signed by the store. Keep it away from the PC: it tells whether the record was cut or rewritten.</translation>
    </message>
    <message>
        <source>Chưa khoá ngày nào.</source>
        <translation>No day was closed yet.</translation>
    </message>
    <message>
        <source>Lần khoá gần nhất: ngày {day}, lúc {at}.</source>
        <translation>Last closed: {day}, at {at}.</translation>
    </message>
</context>
<context>
    <name>ClosingDialog</name>
    <message>
        <source>Số chưa xong khi khoá ngày</source>
        <translation>Numbers not settled at closing</translation>
    </message>
    <message>
        <source>Ghi lý do rồi Enter. Muốn làm xong trước: Esc, rồi vào Trình ký.</source>
        <translation>Give the reason, then Enter. To settle them first: Esc, then Signing.</translation>
    </message>
    <message>
        <source>Lý do để lại</source>
        <translation>Why they are left</translation>
    </message>
    <message>
        <source>Khoá ngày</source>
        <translation>Close the day</translation>
    </message>
    <message>
        <source>Thôi</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Hãy ghi lý do để lại các số này.</source>
        <translation>Enter why these numbers are left.</translation>
    </message>
</context>
<context>
    <name>CollectorFields</name>
    <message>
        <source>Ai nhận kết quả?</source>
        <translation>Who collects?</translation>
    </message>
    <message>
        <source>Xuất trình</source>
        <translation>Shown</translation>
    </message>
    <message>
        <source>&amp;Giấy tiếp nhận</source>
        <translation>&amp;Receipt</translation>
    </message>
    <message>
        <source>Giấy &amp;tờ tuỳ thân</source>
        <translation>&amp;Identity paper</translation>
    </message>
    <message>
        <source>Cách ký nhận</source>
        <translation>How they sign</translation>
    </message>
    <message>
        <source>Cách trả</source>
        <translation>How it is returned</translation>
    </message>
    <message>
        <source>Người khác (được uỷ quyền)</source>
        <translation>Somebody else (authorised)</translation>
    </message>
    <message>
        <source>Họ và tên người nhận thay</source>
        <translation>Name of who collects</translation>
    </message>
    <message>
        <source>Số định danh, hộ chiếu</source>
        <translation>Personal or passport no.</translation>
    </message>
    <message>
        <source>Điện thoại</source>
        <translation>Telephone</translation>
    </message>
    <message>
        <source>Giấy uỷ quyền (số, ngày, nơi chứng thực)</source>
        <translation>Authorisation (number, date, certified where)</translation>
    </message>
</context>
<context>
    <name>ColumnHeads</name>
    <message>
        <source>Giấy tờ</source>
        <translation>Paper</translation>
    </message>
    <message>
        <source>Trang</source>
        <translation>Pages</translation>
    </message>
    <message>
        <source>Bản</source>
        <translation>Copies</translation>
    </message>
    <message>
        <source>Tờ/bản</source>
        <translation>Sheets</translation>
    </message>
    <message>
        <source>Phí (đ)</source>
        <translation>Fee (đ)</translation>
    </message>
</context>
<context>
    <name>ConfirmBar</name>
    <message>
        <source>Không</source>
        <translation>No</translation>
    </message>
</context>
<context>
    <name>ConsultPanel</name>
    <message>
        <source>Lấy ý kiến cơ quan khác</source>
        <translation>Ask another body</translation>
    </message>
    <message>
        <source>Ghi việc lấy ý kiến</source>
        <translation>Record the question</translation>
    </message>
    <message>
        <source>Thời hạn vẫn tiếp tục tính trong lúc chờ ý kiến.</source>
        <translation>The clock runs on while the answer is waited for.</translation>
    </message>
    <message>
        <source>Cơ quan được hỏi</source>
        <translation>Body asked</translation>
    </message>
    <message>
        <source>Số văn bản</source>
        <translation>Document no.</translation>
    </message>
    <message>
        <source>Nội dung cần ý kiến</source>
        <translation>What is asked</translation>
    </message>
</context>
<context>
    <name>CorrectBar</name>
    <message>
        <source>Sửa số</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>Lý do sửa *</source>
        <translation>Reason *</translation>
    </message>
</context>
<context>
    <name>CorrectionFields</name>
    <message>
        <source>Không miễn</source>
        <translation>No exemption</translation>
    </message>
    <message>
        <source>Người yêu cầu</source>
        <translation>Requester</translation>
    </message>
    <message>
        <source>Tên giấy tờ</source>
        <translation>Title of the paper</translation>
    </message>
    <message>
        <source>Số trang</source>
        <translation>Pages</translation>
    </message>
    <message>
        <source>Số bản</source>
        <translation>Copies</translation>
    </message>
    <message>
        <source>Người ký {n}</source>
        <translation>Signatory {n}</translation>
    </message>
    <message>
        <source>Giấy tờ tuỳ thân {n}</source>
        <translation>Identity paper {n}</translation>
    </message>
    <message>
        <source>Tiền chụp (đồng)</source>
        <translation>Photocopies (đồng)</translation>
    </message>
    <message>
        <source>Miễn phí</source>
        <translation>Exemption</translation>
    </message>
    <message>
        <source>Ghi số trang.</source>
        <translation>Enter the number of pages.</translation>
    </message>
    <message>
        <source>Ghi số bản.</source>
        <translation>Enter the number of copies.</translation>
    </message>
</context>
<context>
    <name>CountPart</name>
    <message>
        <source>Số liệu chứng thực. Enter xem từng số</source>
        <translation>Counts of certifications. Enter shows every number</translation>
    </message>
    <message>
        <source>In số liệu</source>
        <translation>Print counts</translation>
    </message>
    <message>
        <source>Người ký</source>
        <translation>Signer</translation>
    </message>
    <message>
        <source>Loại việc</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>Số</source>
        <translation>Numbers</translation>
    </message>
    <message>
        <source>Lượt</source>
        <translation>Visits</translation>
    </message>
    <message>
        <source>Bản</source>
        <translation>Copies</translation>
    </message>
    <message>
        <source>Phí</source>
        <translation>Fee</translation>
    </message>
    <message>
        <source>Đã huỷ</source>
        <translation>Annulled</translation>
    </message>
    <message>
        <source>Cộng</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>{n} số chứng thực · phí {fee} đ</source>
        <translation>{n} numbers · fees {fee} đ</translation>
    </message>
    <message>
        <source>Enter xem từng số</source>
        <translation>Enter shows every number</translation>
    </message>
    <message>
        <source>Kỳ này chưa ký số nào</source>
        <translation>Nothing was signed in this period</translation>
    </message>
    <message>
        <source>Số chứng thực</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>Ký lúc</source>
        <translation>Signed at</translation>
    </message>
    <message>
        <source>Người yêu cầu</source>
        <translation>Requester</translation>
    </message>
    <message>
        <source>Giấy tờ</source>
        <translation>Paper</translation>
    </message>
    <message>
        <source>{number} (đã huỷ)</source>
        <translation>{number} (annulled)</translation>
    </message>
    <message>
        <source>Esc về số liệu</source>
        <translation>Esc: back to the counts</translation>
    </message>
</context>
<context>
    <name>CounterSection</name>
    <message>
        <source>Các quầy</source>
        <translation>Counters</translation>
    </message>
    <message>
        <source>Quầy đang chọn</source>
        <translation>Chosen counter</translation>
    </message>
    <message>
        <source>&amp;Tên quầy</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>&amp;Mã</source>
        <translation>&amp;Code</translation>
    </message>
    <message>
        <source>Đ&amp;ang mở</source>
        <translation>&amp;Open</translation>
    </message>
    <message>
        <source>Lưu quầy</source>
        <translation>Save counter</translation>
    </message>
    <message>
        <source>Thêm quầy</source>
        <translation>Add a counter</translation>
    </message>
    <message>
        <source>Quầy mới</source>
        <translation>New counter</translation>
    </message>
    <message>
        <source>Đã lưu {name}</source>
        <translation>Saved {name}</translation>
    </message>
    <message>
        <source>Đã đóng</source>
        <translation>Closed</translation>
    </message>
    <message>
        <source>Đang mở</source>
        <translation>Open</translation>
    </message>
</context>
<context>
    <name>CourierDesk</name>
    <message>
        <source>Bưu chính: kiểm hồ sơ số {position} – {name}</source>
        <translation>Courier: checking dossier {position} – {name}</translation>
    </message>
    <message>
        <source>Đã ghi danh sách {number} – đang in</source>
        <translation>List {number} taken – printing</translation>
    </message>
</context>
<context>
    <name>CourierPanel</name>
    <message>
        <source>Bưu chính, nhiều hồ sơ</source>
        <translation>Courier with many dossiers</translation>
    </message>
    <message>
        <source>Ghi danh sách trước (chưa kiểm), hẹn giờ; mỗi hồ sơ được nhận khi kiểm xong.</source>
        <translation>List the pile first (unchecked) with an hour to return; each dossier is received when checked.</translation>
    </message>
    <message>
        <source>Hồ sơ chưa kiểm: Enter để kiểm, Delete để bỏ</source>
        <translation>Unchecked dossiers: Enter checks one, Delete strikes it off</translation>
    </message>
    <message>
        <source>Lý do bỏ khỏi danh sách, rồi Enter</source>
        <translation>Why it is struck off, then Enter</translation>
    </message>
    <message>
        <source>Danh sách mới</source>
        <translation>New list</translation>
    </message>
    <message>
        <source>Người giao *</source>
        <translation>Brought by *</translation>
    </message>
    <message>
        <source>Điện thoại</source>
        <translation>Phone</translation>
    </message>
    <message>
        <source>Hẹn giờ *</source>
        <translation>Return at *</translation>
    </message>
    <message>
        <source>Tên trên phong bì, mỗi dòng một *</source>
        <translation>Names on the envelopes, one a line *</translation>
    </message>
    <message>
        <source>Còn {count} hồ sơ chưa kiểm</source>
        <translation>{count} dossiers still to check</translation>
    </message>
    <message>
        <source>Không còn hồ sơ nào chưa kiểm.</source>
        <translation>No dossier is waiting to be checked.</translation>
    </message>
    <message>
        <source>Nhập giờ hẹn người giao quay lại, ví dụ 16:00.</source>
        <translation>Enter the hour the courier is to come back, such as 16:00.</translation>
    </message>
</context>
<context>
    <name>Cover</name>
    <message>
        <source>Màn hình đang che. Bấm phím bất kỳ để mở.</source>
        <translation>The screen is covered. Press any key.</translation>
    </message>
</context>
<context>
    <name>DateEdit</name>
    <message>
        <source>ngày/tháng/năm hoặc năm</source>
        <translation>day/month/year or year</translation>
    </message>
    <message>
        <source>ngày/tháng/năm</source>
        <translation>day/month/year</translation>
    </message>
    <message>
        <source>Ngày không có trong lịch. Nhập dạng 17/04/1995, hoặc chỉ năm 1995.</source>
        <translation>No such day. Type it as 17/04/1995, or only the year 1995.</translation>
    </message>
    <message>
        <source>Ngày không có trong lịch. Nhập dạng 17/04/1995 hoặc 17041995.</source>
        <translation>No such day. Type it as 17/04/1995 or 17041995.</translation>
    </message>
</context>
<context>
    <name>Day</name>
    <message>
        <source>Hôm nay</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>Tháng này</source>
        <translation>This month</translation>
    </message>
    <message>
        <source>Tháng trước</source>
        <translation>Last month</translation>
    </message>
    <message>
        <source>Sáu tháng này</source>
        <translation>This half-year</translation>
    </message>
    <message>
        <source>Sáu tháng trước</source>
        <translation>Last half-year</translation>
    </message>
    <message>
        <source>Năm nay</source>
        <translation>This year</translation>
    </message>
    <message>
        <source>Năm trước</source>
        <translation>Last year</translation>
    </message>
    <message>
        <source>Đang tạm gác</source>
        <translation>Parked</translation>
    </message>
    <message>
        <source>Chờ ký</source>
        <translation>Waiting for signature</translation>
    </message>
    <message>
        <source>Chưa có lời chứng</source>
        <translation>Without attestation</translation>
    </message>
    <message>
        <source>Chờ đóng dấu</source>
        <translation>Waiting for the seal</translation>
    </message>
    <message>
        <source>Chưa trao</source>
        <translation>Not handed over</translation>
    </message>
    <message>
        <source>Sổ đang ghi tay</source>
        <translation>Book on paper</translation>
    </message>
    <message>
        <source>Giấy chưa in</source>
        <translation>Unprinted papers</translation>
    </message>
    <message>
        <source>Phải hoàn tiền</source>
        <translation>Money to give back</translation>
    </message>
    <message>
        <source>Còn phải thu</source>
        <translation>Still due</translation>
    </message>
    <message>
        <source>Cần gọi điện</source>
        <translation>To be called</translation>
    </message>
    <message>
        <source>Chưa có biên lai</source>
        <translation>Without receipt</translation>
    </message>
    <message>
        <source>gạch bỏ khoản ngày trước</source>
        <translation>struck out, of an earlier day</translation>
    </message>
</context>
<context>
    <name>DayPage</name>
    <message>
        <source>Trong ngày</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>Sổ quỹ</source>
        <translation>Ledger</translation>
    </message>
    <message>
        <source>Biên lai</source>
        <translation>Receipts</translation>
    </message>
    <message>
        <source>Bàn giao ca</source>
        <translation>Shift</translation>
    </message>
    <message>
        <source>Số liệu</source>
        <translation>Counts</translation>
    </message>
    <message>
        <source>Báo cáo</source>
        <translation>Reports</translation>
    </message>
</context>
<context>
    <name>DaySegment</name>
    <message>
        <source>Lưu bảng tính</source>
        <translation>Save as workbook</translation>
    </message>
    <message>
        <source>Chưa có gì để in.</source>
        <translation>There is nothing to print yet.</translation>
    </message>
    <message>
        <source>Danh sách có {n} dòng. In cả danh sách?</source>
        <translation>The list has {n} rows. Print all of it?</translation>
    </message>
    <message>
        <source>In cả danh sách</source>
        <translation>Print all of it</translation>
    </message>
    <message>
        <source>Đang lưu {file}</source>
        <translation>Saving {file}</translation>
    </message>
    <message>
        <source>Đã lưu {file}</source>
        <translation>Saved {file}</translation>
    </message>
    <message>
        <source>Đang in: {title}</source>
        <translation>Printing: {title}</translation>
    </message>
    <message>
        <source>Chưa có gì để lưu.</source>
        <translation>There is nothing to save yet.</translation>
    </message>
    <message>
        <source>Bảng tính (*.xlsx);;Tệp CSV (*.csv)</source>
        <translation>Workbook (*.xlsx);;CSV file (*.csv)</translation>
    </message>
</context>
<context>
    <name>DemandPanel</name>
    <message>
        <source>Thông báo nghĩa vụ tài chính</source>
        <translation>Demand payment</translation>
    </message>
    <message>
        <source>Thông báo và in</source>
        <translation>Demand and print</translation>
    </message>
    <message>
        <source>Khoản phải nộp</source>
        <translation>Charge</translation>
    </message>
    <message>
        <source>Loại</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>Số tiền (đồng)</source>
        <translation>Amount (đồng)</translation>
    </message>
    <message>
        <source>Căn cứ</source>
        <translation>Basis</translation>
    </message>
    <message>
        <source>Nộp trước ngày</source>
        <translation>Pay by</translation>
    </message>
    <message>
        <source>Hãy nhập số tiền phải nộp.</source>
        <translation>Enter the amount to be paid.</translation>
    </message>
</context>
<context>
    <name>DeskFrame</name>
    <message>
        <source>Tìm hồ sơ: tên, mã, số điện thoại hoặc số định danh</source>
        <translation>Find a dossier: name, code, phone or identity number</translation>
    </message>
    <message>
        <source>Tìm hồ sơ  (Ctrl+K)</source>
        <translation>Find a dossier  (Ctrl+K)</translation>
    </message>
    <message>
        <source>Người đang làm việc: </source>
        <translation>Working here: </translation>
    </message>
    <message>
        <source>Vai trò của người đang đăng nhập không có việc ở “{place}”.</source>
        <translation>The roles of whoever is signed in have nothing to do in “{place}”.</translation>
    </message>
    <message>
        <source>Đổi người</source>
        <translation>Switch officer</translation>
    </message>
    <message>
        <source>Khoá màn hình</source>
        <translation>Lock the screen</translation>
    </message>
    <message>
        <source>Đổi người (Ctrl+U), khoá màn hình (Ctrl+L)</source>
        <translation>Switch officer (Ctrl+U), lock the screen (Ctrl+L)</translation>
    </message>
</context>
<context>
    <name>DeskPrinting</name>
    <message>
        <source>{count} giấy chưa in: {reason}</source>
        <translation>{count} unprinted: {reason}</translation>
    </message>
    <message>
        <source>{count} giấy chưa in: chưa chọn máy in</source>
        <translation>{count} unprinted: no printer chosen</translation>
    </message>
    <message>
        <source>Máy in chưa in {count} giấy: {said}</source>
        <translation>The printer keeps {count} waiting: {said}</translation>
    </message>
    <message>
        <source>{count} giấy còn chưa in</source>
        <translation>{count} not printed yet</translation>
    </message>
</context>
<context>
    <name>Doing</name>
    <message>
        <source>Ghi giấy tờ bị từ chối trước.</source>
        <translation>Enter the papers to be refused first.</translation>
    </message>
    <message>
        <source>Người yêu cầu rút lại giấy tờ chưa ký?</source>
        <translation>Does the requester take the unsigned papers back?</translation>
    </message>
    <message>
        <source>Rút lại</source>
        <translation>Take back</translation>
    </message>
    <message>
        <source>Trang này đang nhập dở, chưa ghi lại. Bỏ hết?</source>
        <translation>This page is unfinished and not recorded. Discard everything?</translation>
    </message>
    <message>
        <source>Bỏ, sang lượt mới</source>
        <translation>Discard, next visitor</translation>
    </message>
</context>
<context>
    <name>DoneStep</name>
    <message>
        <source>Kho đã lập xong</source>
        <translation>The store is ready</translation>
    </message>
    <message>
        <source>Bấm F9 để vào làm việc ngay, không phải đăng nhập lại.</source>
        <translation>Press F9 to begin work; you are signed in already.</translation>
    </message>
    <message>
        <source>Phiếu khôi phục</source>
        <translation>Recovery sheet</translation>
    </message>
    <message>
        <source>In một lần, cất trong két. Mất máy này, phiếu và USB sao lưu là đủ để làm việc tiếp trên máy khác. Nơi sao lưu chọn ở Thiết lập, mục Sao lưu.</source>
        <translation>Print it once and keep it in the safe. If this PC is lost, the sheet and the backup stick are enough to go on at another. Choose backup places in the set-up, under Backup.</translation>
    </message>
    <message>
        <source>In phiếu khôi phục</source>
        <translation>Print recovery sheet</translation>
    </message>
    <message>
        <source>Đã gửi phiếu tới máy in. Lấy phiếu và cất ngay.</source>
        <translation>The sheet was sent to the printer. Take it and put it away now.</translation>
    </message>
    <message>
        <source>Kho nằm tại {folder}</source>
        <translation>The store lies in {folder}</translation>
    </message>
    <message>
        <source>Chú ý: khoá nằm trong tệp store.key cùng thư mục đó, không được bảo vệ. Ai chép được thư mục là đọc được mọi hồ sơ. Hãy chỉ cho người phụ trách mở thư mục này và cất một bản tệp khoá vào nơi an toàn, khác máy.</source>
        <translation>Take care: the key lies unprotected in the file store.key in that folder. Who copies the folder reads every dossier. Let only the person in charge open it, and keep a copy of the key file in a safe place away from this PC.</translation>
    </message>
    <message>
        <source>Máy này không có kho khoá: mỗi lần mở phần mềm sẽ hỏi mật khẩu của người phụ trách.</source>
        <translation>This PC has no keyring: the administrator&apos;s passphrase is asked at every start.</translation>
    </message>
    <message>
        <source>Khoá nằm trong kho khoá của hệ điều hành. Mất tài khoản máy tính này là mất khoá và mất hồ sơ.</source>
        <translation>The key lies in the operating system&apos;s keyring. Who loses this PC account loses the key and the dossiers.</translation>
    </message>
</context>
<context>
    <name>DoneStrip</name>
    <message>
        <source>Đóng dòng này</source>
        <translation>Close this line</translation>
    </message>
</context>
<context>
    <name>Dossier</name>
    <message>
        <source>quá hạn {n} giờ</source>
        <translation>{n} h late</translation>
    </message>
    <message>
        <source>quá hạn {n} ngày</source>
        <translation>{n} days late</translation>
    </message>
    <message>
        <source>hôm nay</source>
        <translation>today</translation>
    </message>
    <message>
        <source>hôm nay {at}</source>
        <translation>today {at}</translation>
    </message>
    <message>
        <source>còn {n} ngày</source>
        <translation>{n} days left</translation>
    </message>
    <message>
        <source>đã trả {at}</source>
        <translation>returned {at}</translation>
    </message>
    <message>
        <source>chưa có hạn</source>
        <translation>no date</translation>
    </message>
    <message>
        <source>ngày mai</source>
        <translation>tomorrow</translation>
    </message>
    <message>
        <source>chờ người dân</source>
        <translation>waiting</translation>
    </message>
    <message>
        <source>sẵn sàng trả</source>
        <translation>ready</translation>
    </message>
    <message>
        <source>có kết quả</source>
        <translation>result made</translation>
    </message>
    <message>
        <source>đã trả</source>
        <translation>returned</translation>
    </message>
    <message>
        <source>kết thúc</source>
        <translation>ended</translation>
    </message>
    <message>
        <source>Chuyển xử lý</source>
        <translation>Hand over</translation>
    </message>
    <message>
        <source>Yêu cầu bổ sung</source>
        <translation>Ask for papers</translation>
    </message>
    <message>
        <source>Nhận bổ sung</source>
        <translation>Take papers</translation>
    </message>
    <message>
        <source>Nghĩa vụ tài chính</source>
        <translation>Demand payment</translation>
    </message>
    <message>
        <source>Đã nộp tiền</source>
        <translation>Paid</translation>
    </message>
    <message>
        <source>Lấy ý kiến</source>
        <translation>Consult</translation>
    </message>
    <message>
        <source>Gia hạn</source>
        <translation>Extend</translation>
    </message>
    <message>
        <source>Dừng theo yêu cầu</source>
        <translation>Stop on request</translation>
    </message>
    <message>
        <source>Đóng, không bổ sung</source>
        <translation>Close, not brought</translation>
    </message>
    <message>
        <source>Có kết quả</source>
        <translation>Result</translation>
    </message>
    <message>
        <source>Sẵn sàng trả</source>
        <translation>Make ready</translation>
    </message>
    <message>
        <source>Trả kết quả</source>
        <translation>Return</translation>
    </message>
    <message>
        <source>Sửa tiếp nhận</source>
        <translation>Correct reception</translation>
    </message>
    <message>
        <source>Kiểm tra, tiếp nhận</source>
        <translation>Check and receive</translation>
    </message>
    <message>
        <source>Thu tiền</source>
        <translation>Take money</translation>
    </message>
    <message>
        <source>Sửa khoản tiền</source>
        <translation>Mend money</translation>
    </message>
    <message>
        <source>Phiếu kiểm soát mới</source>
        <translation>New control slip</translation>
    </message>
    <message>
        <source>Mã hệ thống</source>
        <translation>Official code</translation>
    </message>
    <message>
        <source>Ghép hai mục một người…</source>
        <translation>Merge two entries…</translation>
    </message>
    <message>
        <source>Tách lại…</source>
        <translation>Split again…</translation>
    </message>
    <message>
        <source>Xoá dữ liệu cá nhân…</source>
        <translation>Erase personal data…</translation>
    </message>
    <message>
        <source>Trễ hẹn</source>
        <translation>Late</translation>
    </message>
    <message>
        <source>Bổ sung</source>
        <translation>Supplement</translation>
    </message>
    <message>
        <source>Tìm hồ sơ (Ctrl+F)</source>
        <translation>Find (Ctrl+F)</translation>
    </message>
    <message>
        <source>Tìm hồ sơ theo tên, mã, điện thoại</source>
        <translation>Find a dossier by name, code, telephone</translation>
    </message>
    <message>
        <source>miễn</source>
        <translation>exempt</translation>
    </message>
    <message>
        <source>chưa rõ</source>
        <translation>not known</translation>
    </message>
    <message>
        <source>Quá hạn</source>
        <translation>Overdue</translation>
    </message>
    <message>
        <source>Hôm nay</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>Ngày mai</source>
        <translation>Tomorrow</translation>
    </message>
    <message>
        <source>Sau đó</source>
        <translation>Later</translation>
    </message>
    <message>
        <source>Chờ người dân</source>
        <translation>Waiting</translation>
    </message>
    <message>
        <source>Chưa có hạn</source>
        <translation>No date</translation>
    </message>
</context>
<context>
    <name>DossierPage</name>
    <message>
        <source>Chưa chọn hồ sơ nào</source>
        <translation>No dossier chosen</translation>
    </message>
    <message>
        <source>Chọn trong danh sách, quét giấy tiếp nhận, hoặc tìm bằng Ctrl+K.</source>
        <translation>Choose one in the list, scan a receipt, or find it with Ctrl+K.</translation>
    </message>
    <message>
        <source>Đang làm dở một việc: F9 để xong, Esc để bỏ qua.</source>
        <translation>An act is open: F9 finishes it, Esc gives it up.</translation>
    </message>
    <message>
        <source>{verb}: xong</source>
        <translation>{verb}: done</translation>
    </message>
    <message>
        <source>hẹn trả {at}</source>
        <translation>due {at}</translation>
    </message>
    <message>
        <source>đang in {n} giấy</source>
        <translation>printing {n} papers</translation>
    </message>
    <message>
        <source>trả lại {sum}</source>
        <translation>give back {sum}</translation>
    </message>
    <message>
        <source>chuyển muộn so với quy định</source>
        <translation>handed over later than the rule</translation>
    </message>
    <message>
        <source>Đang in lại, có dấu in lại</source>
        <translation>Printing again, marked as a reprint</translation>
    </message>
    <message>
        <source>Đang in phiếu kiểm soát</source>
        <translation>Printing the control slip</translation>
    </message>
</context>
<context>
    <name>DossierView</name>
    <message>
        <source>Người trong hồ sơ</source>
        <translation>People</translation>
    </message>
    <message>
        <source>Giấy tờ đã nộp</source>
        <translation>Papers handed in</translation>
    </message>
    <message>
        <source>Tiền</source>
        <translation>Money</translation>
    </message>
    <message>
        <source>Không có giấy tờ nào.</source>
        <translation>No papers.</translation>
    </message>
    <message>
        <source>Không thu tiền.</source>
        <translation>No charge.</translation>
    </message>
    <message>
        <source>Diễn biến</source>
        <translation>Story</translation>
    </message>
    <message>
        <source>Giấy đã lập: Enter xem, Ctrl+P in lại</source>
        <translation>Printed: Enter shows, Ctrl+P reprints</translation>
    </message>
    <message>
        <source>Nội dung hồ sơ</source>
        <translation>The dossier</translation>
    </message>
    <message>
        <source>(chưa có tên)</source>
        <translation>(no name yet)</translation>
    </message>
    <message>
        <source>chưa có mã</source>
        <translation>no code yet</translation>
    </message>
    <message>
        <source>mã hệ thống {code}</source>
        <translation>official code {code}</translation>
    </message>
    <message>
        <source>ngăn {shelf}</source>
        <translation>shelf {shelf}</translation>
    </message>
    <message>
        <source>Hẹn trả {at}</source>
        <translation>Due {at}</translation>
    </message>
    <message>
        <source>Chưa có ngày hẹn</source>
        <translation>No due date</translation>
    </message>
    <message>
        <source>còn thu {sum}</source>
        <translation>{sum} due</translation>
    </message>
</context>
<context>
    <name>EnteredRows</name>
    <message>
        <source>Số bỏ</source>
        <translation>Spoilt</translation>
    </message>
</context>
<context>
    <name>EraseBar</name>
    <message>
        <source>Xoá hẳn dữ liệu cá nhân của lượt này. Lý do, theo yêu cầu nào</source>
        <translation>Erase the personal data of this visit for good. Reason, at whose request</translation>
    </message>
    <message>
        <source>Sổ chứng thực vẫn giữ dòng của mình (Điều 14 NĐ 23). Enter xoá hẳn.</source>
        <translation>The statutory books keep their lines (Decree 23 art. 14). Enter erases for good.</translation>
    </message>
</context>
<context>
    <name>ErasePanel</name>
    <message>
        <source>Xoá dữ liệu cá nhân</source>
        <translation>Erase personal data</translation>
    </message>
    <message>
        <source>Xoá vĩnh viễn</source>
        <translation>Erase for good</translation>
    </message>
    <message>
        <source>Xoá họ tên, số giấy tờ, địa chỉ, điện thoại, giấy đã lưu. Mã và sổ vẫn giữ.</source>
        <translation>Erases name, identity papers, address, telephone and kept papers. The code and the register stay.</translation>
    </message>
    <message>
        <source>Người</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Lý do, theo yêu cầu nào</source>
        <translation>Reason, at whose request</translation>
    </message>
    <message>
        <source>Hãy ghi lý do.</source>
        <translation>Say the reason.</translation>
    </message>
    <message>
        <source>Xoá hết dữ liệu của {name}? Không lấy lại được.</source>
        <translation>Erase everything about {name}? It cannot be brought back.</translation>
    </message>
    <message>
        <source>Xoá hẳn</source>
        <translation>Erase</translation>
    </message>
</context>
<context>
    <name>ExportSection</name>
    <message>
        <source>Lượt xuất dữ liệu</source>
        <translation>Exports</translation>
    </message>
    <message>
        <source>Các tệp dữ liệu cá nhân đã xuất</source>
        <translation>Files of personal data that were written</translation>
    </message>
    <message>
        <source>Chưa xuất lần nào</source>
        <translation>Nothing was exported yet</translation>
    </message>
    <message>
        <source>Lưu danh sách có tên người dân ra tệp cần hai người và ghi lại ở đây.</source>
        <translation>Writing a list of residents to a file takes two persons and is recorded here.</translation>
    </message>
    <message>
        <source>Tệp này đã xoá</source>
        <translation>This file is deleted</translation>
    </message>
    <message>
        <source>{what}, xuất lúc {when}: tệp đã xoá ở mọi nơi đã lưu? Ghi rồi không sửa lại được.</source>
        <translation>{what}, exported at {when}: is the file deleted wherever it lay? Once noted it cannot be changed.</translation>
    </message>
    <message>
        <source>Tệp đã xoá</source>
        <translation>File deleted</translation>
    </message>
    <message>
        <source>Đã ghi: tệp đã xoá</source>
        <translation>Noted: the file is deleted</translation>
    </message>
    <message>
        <source>Không xem được</source>
        <translation>Not yours to read</translation>
    </message>
    <message>
        <source>{n} dòng</source>
        <translation>{n} rows</translation>
    </message>
    <message>
        <source>{first} cùng {second}</source>
        <translation>{first} with {second}</translation>
    </message>
    <message>
        <source>đã xoá {day}</source>
        <translation>deleted {day}</translation>
    </message>
    <message>
        <source>{n} ngày chưa báo xoá</source>
        <translation>{n} days, not said to be deleted</translation>
    </message>
</context>
<context>
    <name>ExtendPanel</name>
    <message>
        <source>Gia hạn và xin lỗi</source>
        <translation>Extend with an apology</translation>
    </message>
    <message>
        <source>Gia hạn và in phiếu xin lỗi</source>
        <translation>Extend and print apology</translation>
    </message>
    <message>
        <source>Đã {late}. Phiếu xin lỗi vẫn được lập và ghi là muộn.</source>
        <translation>Already {late}. The apology is still issued, and recorded as late.</translation>
    </message>
    <message>
        <source>Hẹn cũ: {at}</source>
        <translation>Was due: {at}</translation>
    </message>
    <message>
        <source>Lý do chưa trả đúng hẹn</source>
        <translation>Why it is not ready in time</translation>
    </message>
    <message>
        <source>Ngày hẹn mới</source>
        <translation>New date</translation>
    </message>
    <message>
        <source>Hãy nhập ngày hẹn trả mới.</source>
        <translation>Enter the new date.</translation>
    </message>
</context>
<context>
    <name>Fault</name>
    <message>
        <source>Có lỗi của phần mềm</source>
        <translation>The program has a fault</translation>
    </message>
    <message>
        <source>Việc vừa làm chưa được ghi. Không có gì bị ghi dở dang.</source>
        <translation>What was just done is not recorded. Nothing was left half-recorded.</translation>
    </message>
    <message>
        <source>Mã lỗi: {code}

Hãy làm lại. Nếu lỗi lặp lại, báo mã này cho người quản trị; nhật ký lỗi không chứa thông tin của công dân.</source>
        <translation>Fault code: {code}

Please do it again. If it happens again, give this code to the administrator; the fault log holds nothing about citizens.</translation>
    </message>
</context>
<context>
    <name>FavouriteModel</name>
    <message>
        <source>chưa kiểm chứng</source>
        <translation>unverified</translation>
    </message>
</context>
<context>
    <name>FindBox</name>
    <message>
        <source>Không thấy gì. Thử tên không dấu, số cuối của mã, hoặc 513/BS.</source>
        <translation>Nothing found. Try the name without marks, the end of a code, or 513/BS.</translation>
    </message>
    <message>
        <source>Những gì tìm thấy</source>
        <translation>What was found</translation>
    </message>
</context>
<context>
    <name>Finding</name>
    <message>
        <source>Tìm thấy {n} hồ sơ: {text}</source>
        <translation>{n} dossiers found: {text}</translation>
    </message>
    <message>
        <source>{n} hồ sơ đầu tiên: {text}</source>
        <translation>The first {n} dossiers: {text}</translation>
    </message>
    <message>
        <source>(số bỏ)</source>
        <translation>(spoilt number)</translation>
    </message>
    <message>
        <source>Số {number}</source>
        <translation>No. {number}</translation>
    </message>
    <message>
        <source>Túi {code}</source>
        <translation>Bundle {code}</translation>
    </message>
    <message>
        <source>và {n} giấy tờ khác</source>
        <translation>and {n} more papers</translation>
    </message>
    <message>
        <source>Đã huỷ</source>
        <translation>Annulled</translation>
    </message>
</context>
<context>
    <name>FirstRun</name>
    <message>
        <source>Lập kho của phường</source>
        <translation>Make the ward&apos;s store</translation>
    </message>
    <message>
        <source>Quay &amp;lại</source>
        <translation>&amp;Back</translation>
    </message>
    <message>
        <source>Tiếp tục</source>
        <translation>Go on</translation>
    </message>
    <message>
        <source>Thôi</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Lập kho</source>
        <translation>Make the store</translation>
    </message>
    <message>
        <source>Vào làm việc</source>
        <translation>Begin work</translation>
    </message>
</context>
<context>
    <name>FoundRows</name>
    <message>
        <source>huỷ bỏ</source>
        <translation>annulled</translation>
    </message>
</context>
<context>
    <name>GrantForm</name>
    <message>
        <source>Cán &amp;bộ</source>
        <translation>&amp;Officer</translation>
    </message>
    <message>
        <source>&amp;Căn cứ ký</source>
        <translation>&amp;Ground</translation>
    </message>
    <message>
        <source>Chức danh trên khối &amp;ký</source>
        <translation>&amp;Title in the signature block</translation>
    </message>
    <message>
        <source>Như trong văn bản, ví dụ: Công chức tư pháp - hộ tịch</source>
        <translation>As in the decision, for example: Công chức tư pháp - hộ tịch</translation>
    </message>
    <message>
        <source>Số &amp;văn bản</source>
        <translation>&amp;Decision number</translation>
    </message>
    <message>
        <source>Ngày văn bản</source>
        <translation>Date of the decision</translation>
    </message>
    <message>
        <source>Người uỷ quyền</source>
        <translation>Given by</translation>
    </message>
    <message>
        <source>&amp;Từ ngày</source>
        <translation>&amp;From</translation>
    </message>
    <message>
        <source>Đến &amp;hết ngày</source>
        <translation>&amp;Until</translation>
    </message>
    <message>
        <source>Nghị quyết của HĐND cấp tỉnh</source>
        <translation>Resolution of the province&apos;s council</translation>
    </message>
    <message>
        <source>Luật 72/2025/QH15 Điều 14: uỷ quyền phải trong phạm vi nghị quyết</source>
        <translation>Luật 72/2025/QH15 Điều 14: a delegation keeps within the resolution</translation>
    </message>
    <message>
        <source>Được ký việc gì</source>
        <translation>What may be signed</translation>
    </message>
    <message>
        <source>Bản sao của giấy tờ do ai cấp</source>
        <translation>Copies of papers issued by</translation>
    </message>
</context>
<context>
    <name>GrantWords</name>
    <message>
        <source>còn hiệu lực</source>
        <translation>in force</translation>
    </message>
    <message>
        <source>chưa bắt đầu</source>
        <translation>not yet</translation>
    </message>
    <message>
        <source>đã hết</source>
        <translation>ended</translation>
    </message>
    <message>
        <source>còn {n} ngày</source>
        <translation>{n} days left</translation>
    </message>
    <message>
        <source>thiếu mẫu ký</source>
        <translation>no specimen</translation>
    </message>
    <message>
        <source>Chưa ai được ký</source>
        <translation>Nobody yet</translation>
    </message>
    <message>
        <source>Văn bản số {number} ngày {day}</source>
        <translation>Decision {number} of {day}</translation>
    </message>
    <message>
        <source>Được ký: {kinds}</source>
        <translation>May sign: {kinds}</translation>
    </message>
    <message>
        <source>Bản sao giấy tờ: {issuers}</source>
        <translation>Copies of papers: {issuers}</translation>
    </message>
    <message>
        <source>Thu hồi từ {day}: {reason}</source>
        <translation>Revoked from {day}: {reason}</translation>
    </message>
</context>
<context>
    <name>HandOverPanel</name>
    <message>
        <source>Chuyển hồ sơ đi xử lý</source>
        <translation>Hand over for handling</translation>
    </message>
    <message>
        <source>Chuyển và in phiếu</source>
        <translation>Hand over and print</translation>
    </message>
    <message>
        <source>(chưa phân công)</source>
        <translation>(nobody yet)</translation>
    </message>
    <message>
        <source>Cơ quan ngoài phường</source>
        <translation>A body outside the ward</translation>
    </message>
    <message>
        <source>In giấy tiếp nhận mới có ngày hẹn</source>
        <translation>Print the receipt anew with the date</translation>
    </message>
    <message>
        <source>Chuyển đến</source>
        <translation>To</translation>
    </message>
    <message>
        <source>Công chức thụ lý</source>
        <translation>Officer in charge</translation>
    </message>
    <message>
        <source>Người nhận hồ sơ giấy</source>
        <translation>Who took the papers</translation>
    </message>
    <message>
        <source>Ghi chú</source>
        <translation>Note</translation>
    </message>
</context>
<context>
    <name>HandingBar</name>
    <message>
        <source>Trả bằng: {way}</source>
        <translation>Paid by: {way}</translation>
    </message>
</context>
<context>
    <name>Handover</name>
    <message>
        <source>Quét hoặc tìm (Ctrl+F)</source>
        <translation>Scan or find (Ctrl+F)</translation>
    </message>
    <message>
        <source>Quét giấy tiếp nhận, hoặc tìm theo tên, mã, điện thoại</source>
        <translation>Scan a receipt, or find by name, code, telephone</translation>
    </message>
</context>
<context>
    <name>HandoverPage</name>
    <message>
        <source>Kết quả chờ trả</source>
        <translation>Results to be collected</translation>
    </message>
    <message>
        <source>Ai đến nhận kết quả?</source>
        <translation>Who has come to collect?</translation>
    </message>
    <message>
        <source>Quét giấy tiếp nhận hoặc căn cước, hoặc tìm tên bằng Ctrl+F.</source>
        <translation>Scan the receipt or an identity card, or find the name with Ctrl+F.</translation>
    </message>
    <message>
        <source>Chờ trả: {n} kết quả</source>
        <translation>To be collected: {n}</translation>
    </message>
    <message>
        <source>Không có kết quả nào chờ trả</source>
        <translation>Nothing to be collected</translation>
    </message>
    <message>
        <source>Ghi kết quả ở trang Hồ sơ (F3).</source>
        <translation>Record results on the Dossiers page (F3).</translation>
    </message>
    <message>
        <source>{n} ngày</source>
        <translation>{n} days</translation>
    </message>
    <message>
        <source>hôm nay</source>
        <translation>today</translation>
    </message>
    <message>
        <source>Không thấy hồ sơ nào</source>
        <translation>No dossier found</translation>
    </message>
    <message>
        <source>Thử tên không dấu, 4 số cuối của mã, điện thoại hoặc số định danh.</source>
        <translation>Try the name without marks, or the last 4 digits of the code, telephone or personal number.</translation>
    </message>
    <message>
        <source>Đã trả {code} cho {name}</source>
        <translation>Returned {code} to {name}</translation>
    </message>
    <message>
        <source>trả lại {sum}</source>
        <translation>give back {sum}</translation>
    </message>
    <message>
        <source>Đang in phiếu hướng dẫn và giấy uỷ quyền điền sẵn – {code}</source>
        <translation>Printing the note and the pre-filled authorisation – {code}</translation>
    </message>
</context>
<context>
    <name>HeadCard</name>
    <message>
        <source>Đối chiếu với mã đã in</source>
        <translation>Compare with a printed head</translation>
    </message>
    <message>
        <source>&amp;Mã trên tờ khoá ngày</source>
        <translation>&amp;Head on the closing sheet</translation>
    </message>
    <message>
        <source>Quét, hoặc dán rồi bấm F6</source>
        <translation>Scan it, or paste it and press F6</translation>
    </message>
    <message>
        <source>Đối chiếu</source>
        <translation>Compare</translation>
    </message>
    <message>
        <source>Khớp</source>
        <translation>It agrees</translation>
    </message>
    <message>
        <source>Không khớp</source>
        <translation>It does not agree</translation>
    </message>
</context>
<context>
    <name>HeadPreview</name>
    <message>
        <source>Xem trước đầu giấy tiếp nhận</source>
        <translation>Preview of the receipt&apos;s head</translation>
    </message>
</context>
<context>
    <name>ImportPanel</name>
    <message>
        <source>Năm của sổ</source>
        <translation>Year of the book</translation>
    </message>
    <message>
        <source>Vì sao nhập như vậy</source>
        <translation>Reason for entering it like this</translation>
    </message>
    <message>
        <source>Báo cáo từng dòng của tệp</source>
        <translation>The report of the file, row by row</translation>
    </message>
    <message>
        <source>Chọn tệp khác</source>
        <translation>Choose another file</translation>
    </message>
    <message>
        <source>Lấy mẫu</source>
        <translation>Template</translation>
    </message>
    <message>
        <source>Nhập sổ giấy cũ: {book}</source>
        <translation>Enter an old paper book: {book}</translation>
    </message>
    <message>
        <source>Không mở được tệp. Hãy đóng tệp nếu đang mở.</source>
        <translation>The file cannot be opened. Close it if it is open.</translation>
    </message>
    <message>
        <source>Đang xem từng dòng</source>
        <translation>Looking at each row</translation>
    </message>
    <message>
        <source>Đang nhập sổ</source>
        <translation>Entering the book</translation>
    </message>
    <message>
        <source>Đã nhập {n} dòng</source>
        <translation>{n} rows entered</translation>
    </message>
    <message>
        <source>Chọn tệp</source>
        <translation>Choose a file</translation>
    </message>
    <message>
        <source>Nhập {n} dòng</source>
        <translation>Enter {n} rows</translation>
    </message>
    <message>
        <source>Đã ghi mẫu; điền vào rồi chọn tệp ấy</source>
        <translation>The template is written; fill it in and choose it</translation>
    </message>
    <message>
        <source>Chọn tệp sổ cũ</source>
        <translation>Choose the old book&apos;s file</translation>
    </message>
    <message>
        <source>Bảng (*.xlsx *.csv)</source>
        <translation>Table (*.xlsx *.csv)</translation>
    </message>
    <message>
        <source>Ghi mẫu</source>
        <translation>Write the template</translation>
    </message>
</context>
<context>
    <name>ImportRows</name>
    <message>
        <source>Dòng</source>
        <translation>Row</translation>
    </message>
    <message>
        <source>Số</source>
        <translation>No.</translation>
    </message>
    <message>
        <source>Kết quả</source>
        <translation>Outcome</translation>
    </message>
    <message>
        <source>Cột</source>
        <translation>Column</translation>
    </message>
    <message>
        <source>Lý do</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>nhập, ghi nhận</source>
        <translation>entered, noted</translation>
    </message>
    <message>
        <source>Người ký</source>
        <translation>Signer</translation>
    </message>
</context>
<context>
    <name>ImportSummary</name>
    <message>
        <source>Chọn tệp Excel hoặc CSV có các cột như sổ. Chưa có tệp thì lấy mẫu.</source>
        <translation>Choose an Excel or CSV file with the book&apos;s columns. Without one, take the template.</translation>
    </message>
    <message>
        <source>{n} dòng mới</source>
        <translation>{n} new rows</translation>
    </message>
    <message>
        <source>{n} dòng đã nhập</source>
        <translation>{n} entered before</translation>
    </message>
    <message>
        <source>{n} dòng sai</source>
        <translation>{n} wrong</translation>
    </message>
    <message>
        <source>{n} chữ ký cần xem lại thẩm quyền</source>
        <translation>{n} signatures with doubtful authority</translation>
    </message>
    <message>
        <source>Thiếu số: {numbers}.</source>
        <translation>Missing: {numbers}.</translation>
    </message>
    <message>
        <source>Trùng số: {numbers}.</source>
        <translation>Double: {numbers}.</translation>
    </message>
    <message>
        <source>Người ký ghi nguyên văn: {names}.</source>
        <translation>Signers kept as text: {names}.</translation>
    </message>
</context>
<context>
    <name>InspectionSection</name>
    <message>
        <source>Lượt xem</source>
        <translation>Looks</translation>
    </message>
    <message>
        <source>Lượt xem của thanh tra, kiểm tra</source>
        <translation>Looks of inspectors</translation>
    </message>
    <message>
        <source>Chưa có lượt xem nào</source>
        <translation>No looks yet</translation>
    </message>
    <message>
        <source>Người có vai trò Thanh tra, kiểm tra xem gì thì ghi lại ở đây.</source>
        <translation>Whatever somebody with the role Inspector looks at is noted here.</translation>
    </message>
    <message>
        <source>Không xem được</source>
        <translation>Not yours to read</translation>
    </message>
</context>
<context>
    <name>IssuedList</name>
    <message>
        <source>Giấy tờ đã lập. Enter xem, Ctrl+P in lại</source>
        <translation>Papers printed. Enter shows, Ctrl+P reprints</translation>
    </message>
</context>
<context>
    <name>KeySection</name>
    <message>
        <source>Lưu mật khẩu</source>
        <translation>Keep passphrase</translation>
    </message>
    <message>
        <source>In phiếu khôi phục</source>
        <translation>Print recovery sheet</translation>
    </message>
    <message>
        <source>Đổi khoá của kho</source>
        <translation>Change store key</translation>
    </message>
    <message>
        <source>Hai lần nhập chưa giống nhau.</source>
        <translation>The two entries differ.</translation>
    </message>
    <message>
        <source>Đã đổi mật khẩu</source>
        <translation>The passphrase was changed</translation>
    </message>
    <message>
        <source>Đã thêm mật khẩu</source>
        <translation>The passphrase was added</translation>
    </message>
    <message>
        <source>In phiếu mới ra máy in? Phiếu cũ sẽ không mở được kho này nữa. Chỉ in khi có mặt người giữ phiếu.</source>
        <translation>Print a new sheet? The old one will no longer open this store. Print it only with its holder present.</translation>
    </message>
    <message>
        <source>Đổi khoá của kho? Mật khẩu và phiếu vẫn dùng được. Việc tiếp nhận chờ đến khi xong; cần chỗ trống bằng kho.</source>
        <translation>Change the store&apos;s key? Passphrases and the sheet stay good. Receptions wait until it is done; it needs as much free room as the store takes.</translation>
    </message>
    <message>
        <source>Đổi khoá</source>
        <translation>Change key</translation>
    </message>
    <message>
        <source>Bỏ cách mở khoá này? Bản sao lưu cũ vẫn mở được bằng nó.</source>
        <translation>Take this way away? Old backups still open by it.</translation>
    </message>
    <message>
        <source>Bỏ</source>
        <translation>Take away</translation>
    </message>
    <message>
        <source>Đã bỏ cách mở khoá</source>
        <translation>The way was taken away</translation>
    </message>
    <message>
        <source>Những gì mở được kho</source>
        <translation>What opens the store</translation>
    </message>
    <message>
        <source>&amp;Bỏ cách này</source>
        <translation>Take awa&amp;y</translation>
    </message>
    <message>
        <source>&amp;Dùng kho khoá của máy</source>
        <translation>Use this PC&apos;s &amp;keyring</translation>
    </message>
    <message>
        <source>Khoá đã vào kho khoá của máy này</source>
        <translation>The key is in this PC&apos;s keyring</translation>
    </message>
    <message>
        <source>Mật khẩu của người phụ trách</source>
        <translation>Administrator&apos;s passphrase</translation>
    </message>
    <message>
        <source>Từ 12 ký tự; nên là bốn, năm từ không liên quan.</source>
        <translation>12 characters or more; best four or five unrelated words.</translation>
    </message>
    <message>
        <source>&amp;Mật khẩu mới</source>
        <translation>New &amp;passphrase</translation>
    </message>
    <message>
        <source>Nhập &amp;lại</source>
        <translation>&amp;Again</translation>
    </message>
    <message>
        <source>Của &amp;ai (để trống: đổi cách đang chọn)</source>
        <translation>&amp;Whose (empty: change the chosen one)</translation>
    </message>
    <message>
        <source>Đã đổi khoá của kho</source>
        <translation>The store&apos;s key was changed</translation>
    </message>
    <message>
        <source>để lộ</source>
        <translation>in the open</translation>
    </message>
    <message>
        <source>Thêm mật khẩu thì tệp khoá cạnh kho, nếu có, được xoá.</source>
        <translation>With a passphrase the key file beside the store, if any, is deleted.</translation>
    </message>
    <message>
        <source>Chưa có mật khẩu hay phiếu khôi phục: mất máy này là mất cả bản sao lưu. Hãy thêm mật khẩu và in phiếu.</source>
        <translation>There is no passphrase and no recovery sheet: with this PC the backups would be lost too. Add a passphrase and print the sheet.</translation>
    </message>
    <message>
        <source>số {number}</source>
        <translation>no. {number}</translation>
    </message>
</context>
<context>
    <name>KeyStep</name>
    <message>
        <source>Khoá và lập kho</source>
        <translation>Key</translation>
    </message>
    <message>
        <source>Kiểm lại lần cuối. Chưa có gì được ghi cho đến khi bấm Lập kho.</source>
        <translation>Check once more. Nothing is written until you press Make the store.</translation>
    </message>
    <message>
        <source>Sẽ lập</source>
        <translation>What will be made</translation>
    </message>
    <message>
        <source>Khoá của kho để ở đâu</source>
        <translation>Where the store&apos;s key lies</translation>
    </message>
    <message>
        <source>Kho khoá của hệ điều hành (&amp;nên dùng)</source>
        <translation>The operating system&apos;s &amp;keyring (recommended)</translation>
    </message>
    <message>
        <source>&amp;Tệp khoá cạnh kho</source>
        <translation>A key &amp;file beside the store</translation>
    </message>
    <message>
        <source>Mật khẩu mở kho và bản sao lưu khi mất máy này</source>
        <translation>Passphrase that opens store and backups when this PC is lost</translation>
    </message>
    <message>
        <source>&amp;Mật khẩu (nên có, từ 12 ký tự)</source>
        <translation>&amp;Passphrase (recommended, 12 characters or more)</translation>
    </message>
    <message>
        <source>N&amp;hập lại</source>
        <translation>&amp;Again</translation>
    </message>
    <message>
        <source>Hai lần nhập chưa giống nhau.</source>
        <translation>The two entries differ.</translation>
    </message>
    <message>
        <source>chưa chọn, giấy được giữ lại</source>
        <translation>none yet, papers are kept</translation>
    </message>
    <message>
        <source>{name}, {desk}
{counter} · {officers}
Máy in: {printer}</source>
        <translation>{name}, {desk}
{counter} · {officers}
Printer: {printer}</translation>
    </message>
    <message>
        <source>Ai chép được thư mục dữ liệu là đọc được mọi hồ sơ. Chỉ chọn khi máy này không có kho khoá, và hãy giữ thư mục cho riêng người phụ trách.</source>
        <translation>Who copies the data folder reads every dossier. Choose this only where the PC has no keyring, and keep the folder to the person in charge.</translation>
    </message>
    <message>
        <source>Chỉ tài khoản máy tính này mở được kho. Máy không có kho khoá thì phần mềm dùng tệp khoá và báo ngay sau khi lập.</source>
        <translation>Only this PC account opens the store. Where there is no keyring, a key file is used, and you are told right after.</translation>
    </message>
</context>
<context>
    <name>KindEntry</name>
    <message>
        <source>số trang thay đổi</source>
        <translation>pages vary</translation>
    </message>
    <message>
        <source>{pages} trang</source>
        <translation>pages: {pages}</translation>
    </message>
</context>
<context>
    <name>LastStrip</name>
    <message>
        <source>In lại</source>
        <translation>Print again</translation>
    </message>
    <message>
        <source>Sửa</source>
        <translation>Correct</translation>
    </message>
    <message>
        <source>Hồ sơ tiếp</source>
        <translation>Next dossier</translation>
    </message>
    <message>
        <source>Hồ sơ tiếp của cùng người</source>
        <translation>Next dossier of the same visitor</translation>
    </message>
    <message>
        <source>Đóng dòng này</source>
        <translation>Close this line</translation>
    </message>
    <message>
        <source>Đã sửa {code}</source>
        <translation>Corrected {code}</translation>
    </message>
    <message>
        <source>Đã tiếp nhận {code}</source>
        <translation>Received {code}</translation>
    </message>
    <message>
        <source>Đã nhận và trả ngay {code}</source>
        <translation>Received and returned {code}</translation>
    </message>
    <message>
        <source>Đã lập phiếu yêu cầu bổ sung</source>
        <translation>Supplement request made</translation>
    </message>
    <message>
        <source>Đã lập phiếu từ chối</source>
        <translation>Refusal made</translation>
    </message>
    <message>
        <source>hẹn {due}</source>
        <translation>due {due}</translation>
    </message>
    <message>
        <source>Trả lại khách {amount} đ</source>
        <translation>Change {amount} đ</translation>
    </message>
    <message>
        <source>Khoản đã thu giữ nguyên: {names}. Hoàn hay thu thêm ở trang hồ sơ.</source>
        <translation>Left as it was paid: {names}. Give back or take more on the dossier&apos;s page.</translation>
    </message>
</context>
<context>
    <name>LedgerPart</name>
    <message>
        <source>Sổ quỹ. Enter xem từng khoản thu</source>
        <translation>Ledger. Enter shows every payment</translation>
    </message>
    <message>
        <source>In sổ quỹ</source>
        <translation>Print ledger</translation>
    </message>
    <message>
        <source>Nộp Kho bạc</source>
        <translation>Pay in</translation>
    </message>
    <message>
        <source>Gạch bỏ khoản</source>
        <translation>Strike out entry</translation>
    </message>
    <message>
        <source>Tổng thu {amount} đ</source>
        <translation>Taken {amount} đ</translation>
    </message>
    <message>
        <source>phí, lệ phí {amount}</source>
        <translation>fees {amount}</translation>
    </message>
    <message>
        <source>chi phí sao chụp {amount}</source>
        <translation>photocopies {amount}</translation>
    </message>
    <message>
        <source>tiền mặt {amount}</source>
        <translation>cash {amount}</translation>
    </message>
    <message>
        <source>chuyển khoản {amount}</source>
        <translation>transfers {amount}</translation>
    </message>
    <message>
        <source>đã hoàn {amount}</source>
        <translation>given back {amount}</translation>
    </message>
    <message>
        <source>nộp nơi khác {amount}</source>
        <translation>paid elsewhere {amount}</translation>
    </message>
    <message>
        <source>{code}: gạch bỏ khoản {amount} đ ghi nhầm?</source>
        <translation>{code}: strike out the entry of {amount} đ made by mistake?</translation>
    </message>
    <message>
        <source>Đã gạch bỏ khoản {amount} đ</source>
        <translation>Entry of {amount} đ struck out</translation>
    </message>
    <message>
        <source>Gạch bỏ</source>
        <translation>Strike out</translation>
    </message>
    <message>
        <source>Gạch bỏ lần nộp Kho bạc {amount} đ, giấy số {document}?</source>
        <translation>Strike out {amount} đ paid in at the Treasury, paper {document}?</translation>
    </message>
    <message>
        <source>Đã gạch bỏ, còn phải nộp {left} đ</source>
        <translation>Struck out; {left} đ still to be paid in</translation>
    </message>
    <message>
        <source>Ngày</source>
        <translation>Day</translation>
    </message>
    <message>
        <source>Người thu</source>
        <translation>Officer</translation>
    </message>
    <message>
        <source>Loại việc</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>Cộng</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>Enter xem từng khoản</source>
        <translation>Enter shows every payment</translation>
    </message>
    <message>
        <source>Chưa thu khoản nào</source>
        <translation>Nothing was taken yet</translation>
    </message>
    <message>
        <source>Phí, lệ phí</source>
        <translation>Fees</translation>
    </message>
    <message>
        <source>Chi phí</source>
        <translation>Photocopies</translation>
    </message>
    <message>
        <source>Tiền mặt</source>
        <translation>Cash</translation>
    </message>
    <message>
        <source>Chuyển khoản</source>
        <translation>Transfer</translation>
    </message>
    <message>
        <source>Khác</source>
        <translation>Other</translation>
    </message>
    <message>
        <source>Lúc</source>
        <translation>At</translation>
    </message>
    <message>
        <source>Mã</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Người nộp</source>
        <translation>Payer</translation>
    </message>
    <message>
        <source>Cách thu</source>
        <translation>Way</translation>
    </message>
    <message>
        <source>Biên lai</source>
        <translation>Receipts</translation>
    </message>
    <message>
        <source>gạch bỏ {amount}</source>
        <translation>struck out {amount}</translation>
    </message>
    <message>
        <source>Esc về sổ quỹ</source>
        <translation>Esc: back to the ledger</translation>
    </message>
</context>
<context>
    <name>LineDesk</name>
    <message>
        <source>Nội dung ghi chú</source>
        <translation>The note</translation>
    </message>
    <message>
        <source>Theo văn bản nào (nếu có)</source>
        <translation>By which document (if any)</translation>
    </message>
    <message>
        <source>Ghi chú cho số {n}</source>
        <translation>A note on number {n}</translation>
    </message>
    <message>
        <source>Dòng sổ giữ nguyên; ghi chú có ngày và người ghi.</source>
        <translation>The line stays as it is; the note has its day and who wrote it.</translation>
    </message>
    <message>
        <source>Ghi chú</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Đã ghi chú</source>
        <translation>Noted</translation>
    </message>
    <message>
        <source>Quyết định huỷ bỏ: số, ngày</source>
        <translation>Decision of annulment: number, day</translation>
    </message>
    <message>
        <source>Điều 7 Thông tư 01/2020/TT-BTP</source>
        <translation>Điều 7 Thông tư 01/2020/TT-BTP</translation>
    </message>
    <message>
        <source>Lý do</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>“{text}” không giống số quyết định (như 21/QĐ-UBND ngày 05/11/2026). Hãy ghi lại; nếu đúng như vậy thì bấm F9 lần nữa.</source>
        <translation>“{text}” does not look like a decision (as 21/QĐ-UBND of 05/11/2026). Enter it again; if it is right, press F9 once more.</translation>
    </message>
    <message>
        <source>Huỷ giá trị số {n} theo {decision}? Không làm ngược được.</source>
        <translation>Annul number {n} by {decision}? This cannot be undone.</translation>
    </message>
    <message>
        <source>Huỷ giá trị số {n}</source>
        <translation>Annul number {n}</translation>
    </message>
    <message>
        <source>Dòng bị gạch ngang, số không dùng lại. Việc này không làm ngược được.</source>
        <translation>The line is struck through and its number never used again. This cannot be undone.</translation>
    </message>
    <message>
        <source>Huỷ giá trị</source>
        <translation>Annul</translation>
    </message>
    <message>
        <source>Đã huỷ giá trị chứng thực</source>
        <translation>Annulled</translation>
    </message>
    <message>
        <source>Lý do sửa</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>Sửa số {n} trước khi trao</source>
        <translation>Put number {n} right before handover</translation>
    </message>
    <message>
        <source>Số giữ nguyên, phí tính lại. Sau khi trao chỉ ghi chú hoặc huỷ bỏ.</source>
        <translation>The number stays, the fee follows. After handover a line is only noted or annulled.</translation>
    </message>
    <message>
        <source>Sửa số {n} ghi tay</source>
        <translation>Put number {n}, taken by hand, right</translation>
    </message>
    <message>
        <source>Số giữ nguyên. Sửa cho đúng trang ghi tay, đến khi in đóng sổ.</source>
        <translation>The number stays. Put right what the page by hand says, until it is printed for binding.</translation>
    </message>
    <message>
        <source>Sửa dòng</source>
        <translation>Put right</translation>
    </message>
    <message>
        <source>Đã sửa dòng sổ</source>
        <translation>The line is put right</translation>
    </message>
    <message>
        <source>Giấy tờ lưu</source>
        <translation>What is kept</translation>
    </message>
    <message>
        <source>Hộp</source>
        <translation>Box</translation>
    </message>
    <message>
        <source>Số thứ tự</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>Nơi lưu của số {n}</source>
        <translation>Where the papers of number {n} are</translation>
    </message>
    <message>
        <source>Ghi nơi lưu</source>
        <translation>Note the place</translation>
    </message>
    <message>
        <source>Đã ghi nơi lưu</source>
        <translation>The place is noted</translation>
    </message>
    <message>
        <source>Tờ in lại mang cùng số, cùng lời. Hãy đặt giấy vào khay và huỷ tờ hỏng.</source>
        <translation>The sheets bear the same number and words. Lay paper into the tray and destroy the spoilt ones.</translation>
    </message>
    <message>
        <source>Dòng sổ đã sửa sau khi in: in lại cả {n} tờ theo lời mới, huỷ các tờ cũ.</source>
        <translation>The line was put right after printing: all {n} sheets are printed with the new words; destroy the old ones.</translation>
    </message>
    <message>
        <source>In lại lời chứng số {n}</source>
        <translation>Print the attestation of number {n} again</translation>
    </message>
    <message>
        <source>In lại lời chứng</source>
        <translation>Print attestation again</translation>
    </message>
    <message>
        <source>Từ tờ</source>
        <translation>From sheet</translation>
    </message>
    <message>
        <source>Đến tờ</source>
        <translation>To sheet</translation>
    </message>
    <message>
        <source>Đang in lại lời chứng</source>
        <translation>Printing the attestation again</translation>
    </message>
</context>
<context>
    <name>LineDetail</name>
    <message>
        <source>(chọn một trường hợp)</source>
        <translation>(choose a case)</translation>
    </message>
    <message>
        <source>Không miễn</source>
        <translation>No exemption</translation>
    </message>
    <message>
        <source>Số, quyển, nơi chứng thực</source>
        <translation>Number, volume, office</translation>
    </message>
    <message>
        <source>Tìm trong sổ</source>
        <translation>Look in the book</translation>
    </message>
    <message>
        <source>(chưa chọn)</source>
        <translation>(not chosen)</translation>
    </message>
    <message>
        <source>Chụp tại đây</source>
        <translation>Photocopied here</translation>
    </message>
    <message>
        <source>Đã xem giấy tờ tuỳ thân, đã ký trước mặt; đã giữ bản lưu (phím cách)</source>
        <translation>Identity seen, signed in person; our copy is kept (Space)</translation>
    </message>
    <message>
        <source>Họ tên</source>
        <translation>Full name</translation>
    </message>
    <message>
        <source>Giấy tờ tuỳ thân</source>
        <translation>Identity paper</translation>
    </message>
    <message>
        <source>Bên</source>
        <translation>Side</translation>
    </message>
    <message>
        <source>Ký trước người tiếp nhận</source>
        <translation>Signed before the clerk</translation>
    </message>
    <message>
        <source>Ông A 1; bà B 2</source>
        <translation>Mr A 1; Ms B 2</translation>
    </message>
    <message>
        <source>Hai người</source>
        <translation>Two people</translation>
    </message>
    <message>
        <source>Ký ngoài trụ sở</source>
        <translation>Signed elsewhere</translation>
    </message>
    <message>
        <source>Tên giấy tờ</source>
        <translation>Title of the paper</translation>
    </message>
    <message>
        <source>Cơ quan cấp</source>
        <translation>Issuer</translation>
    </message>
    <message>
        <source>Hợp pháp hoá</source>
        <translation>Legalisation</translation>
    </message>
    <message>
        <source>Cách in</source>
        <translation>Layout</translation>
    </message>
    <message>
        <source>Tiền chụp (đồng)</source>
        <translation>Photocopies (đồng)</translation>
    </message>
    <message>
        <source>Miễn phí</source>
        <translation>Exemption</translation>
    </message>
    <message>
        <source>Người ký (bỏ trống: người yêu cầu)</source>
        <translation>Who signs (empty: the requester)</translation>
    </message>
    <message>
        <source>Cách ký</source>
        <translation>Way of signing</translation>
    </message>
    <message>
        <source>Trường hợp uỷ quyền (Điều 14 TT 01/2020)</source>
        <translation>Case of authorisation (Điều 14 TT 01/2020)</translation>
    </message>
    <message>
        <source>Dịch từ tiếng</source>
        <translation>From the language</translation>
    </message>
    <message>
        <source>Sang tiếng</source>
        <translation>Into the language</translation>
    </message>
    <message>
        <source>Người dịch</source>
        <translation>Translator</translation>
    </message>
    <message>
        <source>Số bản gốc</source>
        <translation>Originals made</translation>
    </message>
    <message>
        <source>Cấp cho</source>
        <translation>Given to</translation>
    </message>
    <message>
        <source>Người làm chứng</source>
        <translation>Witnesses</translation>
    </message>
    <message>
        <source>Người phiên dịch</source>
        <translation>Interpreter</translation>
    </message>
    <message>
        <source>Giao dịch đã chứng thực</source>
        <translation>Certified transaction</translation>
    </message>
    <message>
        <source>Nội dung sửa</source>
        <translation>Correction</translation>
    </message>
    <message>
        <source>Lưu ở hộp</source>
        <translation>Kept in box</translation>
    </message>
    <message>
        <source>Thứ tự trong hộp</source>
        <translation>Place in the box</translation>
    </message>
    <message>
        <source>Nơi ký</source>
        <translation>Where</translation>
    </message>
    <message>
        <source>Giờ, ngày ký</source>
        <translation>Hour and day</translation>
    </message>
    <message>
        <source>Lý do</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>Ngón tay điểm chỉ</source>
        <translation>Finger printed</translation>
    </message>
    <message>
        <source>Trước mặt</source>
        <translation>Before whom</translation>
    </message>
</context>
<context>
    <name>LineList</name>
    <message>
        <source>Quét thẻ căn cước, hoặc gõ họ tên</source>
        <translation>Scan an identity card, or type the name</translation>
    </message>
    <message>
        <source>Rồi gõ hai chữ của mỗi giấy tờ, Enter, số bản. F9 khi đã đối chiếu xong.</source>
        <translation>Then two letters for each paper, Enter, the copies. F9 when everything is compared.</translation>
    </message>
</context>
<context>
    <name>LineModel</name>
    <message>
        <source>(chưa có tên)</source>
        <translation>(no name yet)</translation>
    </message>
    <message>
        <source>chưa gọi</source>
        <translation>not called</translation>
    </message>
</context>
<context>
    <name>LineRow</name>
    <message>
        <source>Số trang của bản chính</source>
        <translation>Pages of the original</translation>
    </message>
    <message>
        <source>Số bản</source>
        <translation>Copies</translation>
    </message>
    <message>
        <source>(chưa có tên)</source>
        <translation>(no title)</translation>
    </message>
    <message>
        <source>chưa chọn hợp pháp hoá</source>
        <translation>legalisation not chosen</translation>
    </message>
    <message>
        <source>chưa hợp pháp hoá</source>
        <translation>not legalised</translation>
    </message>
    <message>
        <source>thẻ vừa quét</source>
        <translation>card just scanned</translation>
    </message>
</context>
<context>
    <name>LineView</name>
    <message>
        <source>Ghi chú</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Sửa dòng</source>
        <translation>Put right</translation>
    </message>
    <message>
        <source>Huỷ bỏ</source>
        <translation>Annul</translation>
    </message>
    <message>
        <source>Nơi lưu</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>In lại lời chứng</source>
        <translation>Print attestation again</translation>
    </message>
    <message>
        <source>{pages} trang · {copies} bản · {fee} đ</source>
        <translation>{pages} pages · {copies} copies · {fee} đ</translation>
    </message>
    <message>
        <source>Đã huỷ bỏ</source>
        <translation>Annulled</translation>
    </message>
    <message>
        <source>Chưa trao</source>
        <translation>Not handed over</translation>
    </message>
    <message>
        <source>Đã in đóng sổ</source>
        <translation>On bound pages</translation>
    </message>
    <message>
        <source>Chuyện của dòng sổ. Esc về sổ</source>
        <translation>The story of the line. Esc goes back to the book</translation>
    </message>
</context>
<context>
    <name>LookSection</name>
    <message>
        <source>Màn hình</source>
        <translation>Screen</translation>
    </message>
    <message>
        <source>&amp;Ngôn ngữ</source>
        <translation>&amp;Language</translation>
    </message>
    <message>
        <source>Giấy tờ in ra vẫn bằng tiếng Việt.</source>
        <translation>Printed papers stay Vietnamese.</translation>
    </message>
    <message>
        <source>Theo máy tính</source>
        <translation>As the computer</translation>
    </message>
    <message>
        <source>Nền sáng</source>
        <translation>Light</translation>
    </message>
    <message>
        <source>Nền tối</source>
        <translation>Dark</translation>
    </message>
    <message>
        <source>Tương phản cao</source>
        <translation>High contrast</translation>
    </message>
    <message>
        <source>&amp;Màu nền</source>
        <translation>Loo&amp;k</translation>
    </message>
    <message>
        <source>cỡ {size}</source>
        <translation>size {size}</translation>
    </message>
    <message>
        <source>&amp;Cỡ chữ</source>
        <translation>L&amp;etter size</translation>
    </message>
    <message>
        <source>Chỗ đặt máy</source>
        <translation>Where this PC stands</translation>
    </message>
    <message>
        <source>&amp;Quầy của máy này</source>
        <translation>&amp;Counter of this PC</translation>
    </message>
    <message>
        <source>Tên quầy này ghi trên giấy tiếp nhận và trong sổ.</source>
        <translation>This counter&apos;s name stands on receipts and in the books.</translation>
    </message>
    <message>
        <source>Máy này đặt ở {counter}</source>
        <translation>This PC stands at {counter}</translation>
    </message>
</context>
<context>
    <name>MeetPanel</name>
    <message>
        <source>Đã nộp nghĩa vụ tài chính</source>
        <translation>The charge was paid</translation>
    </message>
    <message>
        <source>Ghi đã nộp</source>
        <translation>Record payment</translation>
    </message>
    <message>
        <source>Còn phải nộp {sum}.</source>
        <translation>Still to pay: {sum}.</translation>
    </message>
    <message>
        <source>Nộp nơi khác: số giấy nộp tiền</source>
        <translation>Paid elsewhere: number of the proof</translation>
    </message>
</context>
<context>
    <name>MendMoneyPanel</name>
    <message>
        <source>Sửa khoản tiền</source>
        <translation>Put money right</translation>
    </message>
    <message>
        <source>Ghi lại</source>
        <translation>Record</translation>
    </message>
    <message>
        <source>Không xoá gì: mỗi lần sửa là một dòng mới, có lý do.</source>
        <translation>Nothing is deleted: each change is a new line with its reason.</translation>
    </message>
    <message>
        <source>Việc cần làm</source>
        <translation>What to do</translation>
    </message>
    <message>
        <source>Số tiền (đồng)</source>
        <translation>Amount (đồng)</translation>
    </message>
    <message>
        <source>Ký hiệu BL</source>
        <translation>Series</translation>
    </message>
    <message>
        <source>Số biên lai</source>
        <translation>No.</translation>
    </message>
    <message>
        <source>Lý do</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>Hãy nhập số tiền đúng.</source>
        <translation>Enter the right amount.</translation>
    </message>
    <message>
        <source>Hoàn lại</source>
        <translation>Give back</translation>
    </message>
    <message>
        <source>Huỷ dòng ghi nhầm</source>
        <translation>Strike out</translation>
    </message>
    <message>
        <source>Ghi biên lai</source>
        <translation>Note receipt</translation>
    </message>
    <message>
        <source>Miễn</source>
        <translation>Exempt</translation>
    </message>
    <message>
        <source>Sửa số tiền</source>
        <translation>Set amount</translation>
    </message>
</context>
<context>
    <name>MergePanel</name>
    <message>
        <source>Ghép hai mục của một người</source>
        <translation>Merge two entries of one person</translation>
    </message>
    <message>
        <source>Ghép</source>
        <translation>Merge</translation>
    </message>
    <message>
        <source>Từ nay tính là một người. Hồ sơ và giấy đã lập không đổi; tách lại được.</source>
        <translation>One person from now on. Dossiers and papers made stay as they are; it can be undone.</translation>
    </message>
    <message>
        <source>Cùng một người</source>
        <translation>The same person</translation>
    </message>
    <message>
        <source>Mục kia</source>
        <translation>The other entry</translation>
    </message>
    <message>
        <source>Mục giữ lại</source>
        <translation>Entry that stands</translation>
    </message>
    <message>
        <source>Lý do</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>{one} và {other} là một người?</source>
        <translation>Are {one} and {other} one person?</translation>
    </message>
    <message>
        <source>Ghép lại</source>
        <translation>Merge them</translation>
    </message>
</context>
<context>
    <name>MissingPapers</name>
    <message>
        <source>Còn thiếu giấy tờ gì? Chọn rồi nhấn F6.</source>
        <translation>What is missing? Tick it, then F6.</translation>
    </message>
    <message>
        <source>Giấy tiếp nhận, hoặc căn cước</source>
        <translation>Receipt, or identity card</translation>
    </message>
    <message>
        <source>Giấy uỷ quyền</source>
        <translation>Authorisation</translation>
    </message>
    <message>
        <source>Căn cước của người đến nhận</source>
        <translation>Identity card of who collects</translation>
    </message>
</context>
<context>
    <name>MoneyAsk</name>
    <message>
        <source>Lý do</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>Cách thu</source>
        <translation>Way</translation>
    </message>
    <message>
        <source>Hãy ghi lý do.</source>
        <translation>Enter the reason.</translation>
    </message>
</context>
<context>
    <name>MoneyFields</name>
    <message>
        <source>Thu (đồng)</source>
        <translation>Taken (đồng)</translation>
    </message>
    <message>
        <source>Khách đưa</source>
        <translation>Given</translation>
    </message>
    <message>
        <source>Hình thức</source>
        <translation>How</translation>
    </message>
    <message>
        <source>Ký hiệu BL</source>
        <translation>Receipt series</translation>
    </message>
    <message>
        <source>Số biên lai</source>
        <translation>Receipt no.</translation>
    </message>
    <message>
        <source>Trả lại {sum}</source>
        <translation>Give back {sum}</translation>
    </message>
    <message>
        <source>Còn thiếu {sum}</source>
        <translation>{sum} short</translation>
    </message>
</context>
<context>
    <name>MoneyPanel</name>
    <message>
        <source>Nhập mức thu và căn cứ, hoặc để trống nếu chưa rõ.</source>
        <translation>Enter amount and basis, or leave open.</translation>
    </message>
    <message>
        <source>Chưa rõ mức thu</source>
        <translation>Charge not known</translation>
    </message>
    <message>
        <source>Được miễn</source>
        <translation>Exempt</translation>
    </message>
    <message>
        <source>Miễn phí</source>
        <translation>Free</translation>
    </message>
    <message>
        <source>Số tiền</source>
        <translation>Amount</translation>
    </message>
    <message>
        <source>Số tiền: {name}</source>
        <translation>Amount: {name}</translation>
    </message>
    <message>
        <source>Còn thiếu {amount} đ.</source>
        <translation>{amount} đ short.</translation>
    </message>
</context>
<context>
    <name>MorePanel</name>
    <message>
        <source>Nhập cả ngày và giờ nhận ghi trên phiếu giấy, ví dụ 15:10.</source>
        <translation>Enter day and hour as written on the paper slip, such as 15:10.</translation>
    </message>
</context>
<context>
    <name>NoteCodePanel</name>
    <message>
        <source>Mã trên hệ thống của tỉnh hoặc quốc gia</source>
        <translation>The code in the province’s or the national system</translation>
    </message>
    <message>
        <source>Ghi mã</source>
        <translation>Note the code</translation>
    </message>
    <message>
        <source>Mã hệ thống</source>
        <translation>Official code</translation>
    </message>
</context>
<context>
    <name>NothingToReturn</name>
    <message>
        <source>Kết quả đã được trả ngày {day}.</source>
        <translation>The result was returned on {day}.</translation>
    </message>
    <message>
        <source>{state}: chưa có kết quả để trả.</source>
        <translation>{state}: there is no result to return yet.</translation>
    </message>
    <message>
        <source>Mở hồ sơ để xem diễn biến và bước tiếp theo.</source>
        <translation>Open the dossier to see its story and what is next.</translation>
    </message>
</context>
<context>
    <name>Notice</name>
    <message>
        <source>Đóng thông báo</source>
        <translation>Close the notice</translation>
    </message>
</context>
<context>
    <name>NumberCheck</name>
    <message>
        <source>Số “{number}” không giống số giấy tờ nào (căn cước 12 số, chứng minh 9 số, hộ chiếu chữ và số). Xem lại trên giấy.</source>
        <translation>“{number}” looks like no identity paper’s number (card 12 digits, old card 9, passport letters and digits). Look at the paper again.</translation>
    </message>
    <message>
        <source>Số giấy tờ này lần trước ghi tên {name}. Xem lại tên và số.</source>
        <translation>This number was entered with the name {name} last time. Look at name and number again.</translation>
    </message>
</context>
<context>
    <name>Numbers</name>
    <message>
        <source>{title} · {copies} bản × {sheets} tờ</source>
        <translation>{title} · copies: {copies} × sheets: {sheets}</translation>
    </message>
    <message>
        <source>{count} giáp lai</source>
        <translation>cross-seals: {count}</translation>
    </message>
</context>
<context>
    <name>OfficeFields</name>
    <message>
        <source>Có hiệu lực từ ngày</source>
        <translation>In force from</translation>
    </message>
    <message>
        <source>&amp;Tên cơ quan</source>
        <translation>&amp;Office&apos;s name</translation>
    </message>
    <message>
        <source>Tên bộ phận một cửa</source>
        <translation>Desk&apos;s name</translation>
    </message>
    <message>
        <source>Tên &amp;bộ phận một cửa</source>
        <translation>&amp;Desk&apos;s name</translation>
    </message>
    <message>
        <source>Ký hiệu</source>
        <translation>Symbol</translation>
    </message>
    <message>
        <source>Dòng đầu giấy tờ</source>
        <translation>First line of papers</translation>
    </message>
    <message>
        <source>Địa danh</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>Địa &amp;chỉ</source>
        <translation>&amp;Address</translation>
    </message>
    <message>
        <source>Điện thoại</source>
        <translation>Phone</translation>
    </message>
    <message>
        <source>Chức vụ người đứng đầu</source>
        <translation>Head&apos;s title</translation>
    </message>
    <message>
        <source>Họ tên người đứng đầu</source>
        <translation>Head&apos;s name</translation>
    </message>
    <message>
        <source>Mã đơn vị (nếu đã cấp)</source>
        <translation>Unit code (if assigned)</translation>
    </message>
    <message>
        <source>Số bắt đầu mỗi ngày</source>
        <translation>First number of a day</translation>
    </message>
</context>
<context>
    <name>OfficeSection</name>
    <message>
        <source>Tên và địa chỉ</source>
        <translation>Name and address</translation>
    </message>
    <message>
        <source>Đầu giấy tiếp nhận</source>
        <translation>Head of the receipt</translation>
    </message>
    <message>
        <source>Các tên theo ngày</source>
        <translation>Names by day</translation>
    </message>
    <message>
        <source>Các tên của cơ quan theo ngày</source>
        <translation>The office&apos;s names by day</translation>
    </message>
    <message>
        <source>Lưu cơ quan</source>
        <translation>Save office</translation>
    </message>
    <message>
        <source>Đã lưu cơ quan, có hiệu lực từ {day}</source>
        <translation>Saved, in force from {day}</translation>
    </message>
</context>
<context>
    <name>OfficeStep</name>
    <message>
        <source>Cơ quan</source>
        <translation>Office</translation>
    </message>
    <message>
        <source>Gõ tên phường, xã; phần mềm điền giúp các ô còn lại.</source>
        <translation>Type the ward&apos;s name; the other fields fill themselves in.</translation>
    </message>
    <message>
        <source>phường Bồ Đề</source>
        <translation>phường Bồ Đề</translation>
    </message>
    <message>
        <source>Tên &amp;quầy này</source>
        <translation>Name of this &amp;counter</translation>
    </message>
    <message>
        <source>Đầu giấy tiếp nhận</source>
        <translation>Head of the receipt</translation>
    </message>
    <message>
        <source>Giấy tờ in ra mang đúng các dòng này. Sau này đổi tên thì lập tên mới.</source>
        <translation>Printed papers bear these very lines. A later name is entered as a new one.</translation>
    </message>
</context>
<context>
    <name>OfficerFields</name>
    <message>
        <source>&amp;Họ và tên</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>Mã đăng nhập</source>
        <translation>Sign-in code</translation>
    </message>
    <message>
        <source>Chức &amp;vụ</source>
        <translation>&amp;Title</translation>
    </message>
    <message>
        <source>Bộ phận</source>
        <translation>Unit</translation>
    </message>
    <message>
        <source>Mã &amp;PIN hoặc mật khẩu</source>
        <translation>&amp;PIN or passphrase</translation>
    </message>
    <message>
        <source>Nhập lại</source>
        <translation>Once more</translation>
    </message>
    <message>
        <source>Vai t&amp;rò</source>
        <translation>&amp;Roles</translation>
    </message>
</context>
<context>
    <name>OfficerSection</name>
    <message>
        <source>Cán bộ, công chức</source>
        <translation>Officers</translation>
    </message>
    <message>
        <source>Lưu</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Thêm người</source>
        <translation>Add an officer</translation>
    </message>
    <message>
        <source>Đã lưu {name}</source>
        <translation>Saved {name}</translation>
    </message>
    <message>
        <source>Đã đổi mã</source>
        <translation>Changed</translation>
    </message>
    <message>
        <source>Đã mở khoá đăng nhập</source>
        <translation>Sign-in unlocked</translation>
    </message>
    <message>
        <source>Người đang chọn</source>
        <translation>Chosen officer</translation>
    </message>
    <message>
        <source>&amp;Họ và tên</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>Từ &amp;ngày</source>
        <translation>&amp;From</translation>
    </message>
    <message>
        <source>Chức &amp;vụ</source>
        <translation>&amp;Title</translation>
    </message>
    <message>
        <source>Bộ phận</source>
        <translation>Unit</translation>
    </message>
    <message>
        <source>Vai t&amp;rò</source>
        <translation>&amp;Roles</translation>
    </message>
    <message>
        <source>Không chọn là mọi lĩnh vực. Phím cách để chọn.</source>
        <translation>None ticked means every field. Space ticks.</translation>
    </message>
    <message>
        <source>&amp;Lĩnh vực</source>
        <translation>Fields of wor&amp;k</translation>
    </message>
    <message>
        <source>Người mới tự nhập: mã PIN 4 đến 12 số, hoặc mật khẩu từ 10 ký tự.</source>
        <translation>They type it themselves: a PIN of 4 to 12 digits, or a passphrase of 10 letters or more.</translation>
    </message>
    <message>
        <source>Quản trị</source>
        <translation>Administrator</translation>
    </message>
    <message>
        <source>Đang khoá</source>
        <translation>Locked</translation>
    </message>
    <message>
        <source>(hai người)</source>
        <translation>(two persons)</translation>
    </message>
    <message>
        <source>Được làm gì: {acts}</source>
        <translation>May do: {acts}</translation>
    </message>
    <message>
        <source>Đang làm việc ở đâ&amp;y</source>
        <translation>&amp;Works here</translation>
    </message>
    <message>
        <source>Người mới</source>
        <translation>New officer</translation>
    </message>
    <message>
        <source>Đã thêm {name}</source>
        <translation>Added {name}</translation>
    </message>
    <message>
        <source>Đã thôi làm việc ở đây</source>
        <translation>No longer works here</translation>
    </message>
</context>
<context>
    <name>OfficerStep</name>
    <message>
        <source>Người làm việc</source>
        <translation>Officers</translation>
    </message>
    <message>
        <source>Người đầu tiên là người phụ trách. Có thể thêm những người khác sau, trong Thiết lập.</source>
        <translation>The first is in charge. Others can be added later, in Set-up.</translation>
    </message>
    <message>
        <source>Thêm người này</source>
        <translation>Add this officer</translation>
    </message>
    <message>
        <source>Đã ghi</source>
        <translation>Written down</translation>
    </message>
    <message>
        <source>Những người đã ghi</source>
        <translation>Officers written down</translation>
    </message>
    <message>
        <source>Chưa ghi ai</source>
        <translation>Nobody yet</translation>
    </message>
    <message>
        <source>F6 ghi thêm người, F9 ghi người này rồi sang bước sau.</source>
        <translation>F6 adds one more, F9 adds this one and goes on.</translation>
    </message>
    <message>
        <source>Bỏ người đang chọn</source>
        <translation>Take the chosen one out</translation>
    </message>
    <message>
        <source>Quản trị</source>
        <translation>Administrator</translation>
    </message>
</context>
<context>
    <name>OpenDossiers</name>
    <message>
        <source>Đang có {count} hồ sơ chưa xong:</source>
        <translation>{count} open dossiers already:</translation>
    </message>
    <message>
        <source>hẹn {day}</source>
        <translation>due {day}</translation>
    </message>
</context>
<context>
    <name>OpenThings</name>
    <message>
        <source>Việc chưa xong trong ngày. Enter đi đến nơi xử lý</source>
        <translation>What is still open today. Enter goes to where it is settled</translation>
    </message>
    <message>
        <source>In phiếu cuối buổi</source>
        <translation>Print day sheet</translation>
    </message>
    <message>
        <source>Enter đi đến nơi xử lý</source>
        <translation>Enter goes to where it is settled</translation>
    </message>
    <message>
        <source>Lúc {at}</source>
        <translation>At {at}</translation>
    </message>
    <message>
        <source>{n} việc chưa xong</source>
        <translation>{n} matters open</translation>
    </message>
    <message>
        <source>không còn việc nào chưa xong</source>
        <translation>nothing is open</translation>
    </message>
    <message>
        <source>tiền mặt phải có {amount} đ</source>
        <translation>cash there must be {amount} đ</translation>
    </message>
    <message>
        <source>Việc</source>
        <translation>Matter</translation>
    </message>
    <message>
        <source>Số, tên</source>
        <translation>Number, name</translation>
    </message>
    <message>
        <source>Nội dung</source>
        <translation>What</translation>
    </message>
    <message>
        <source>Từ lúc</source>
        <translation>Since</translation>
    </message>
    <message>
        <source>{n} khoản, {amount} đ</source>
        <translation>{n} payments, {amount} đ</translation>
    </message>
    <message>
        <source>{n} giấy, Shift+F9 để xem và in</source>
        <translation>{n} papers; Shift+F9 shows and prints them</translation>
    </message>
    <message>
        <source>số cuối tại máy {number}</source>
        <translation>last number at the desk {number}</translation>
    </message>
    <message>
        <source>{group}, quá hẹn</source>
        <translation>{group}, overdue</translation>
    </message>
    <message>
        <source>Bấm Shift+F9 để xem và in giấy chưa in.</source>
        <translation>Press Shift+F9 to see and print the unprinted papers.</translation>
    </message>
    <message>
        <source>{code}: hoàn {amount} đ đã thu thừa?</source>
        <translation>{code}: give back {amount} đ taken too much?</translation>
    </message>
    <message>
        <source>{code}: đã trao mà còn thiếu {amount} đ. Đã thu bằng gì?</source>
        <translation>{code}: handed over with {amount} đ still due. How was it paid?</translation>
    </message>
    <message>
        <source>Đã ghi thu {amount} đ</source>
        <translation>Payment of {amount} đ noted</translation>
    </message>
    <message>
        <source>Đã thu</source>
        <translation>Paid</translation>
    </message>
    <message>
        <source>Đã hoàn tiền</source>
        <translation>Money given back</translation>
    </message>
    <message>
        <source>Đã ghi hoàn {amount} đ</source>
        <translation>Noted {amount} đ given back</translation>
    </message>
</context>
<context>
    <name>OwnRuleForm</name>
    <message>
        <source>Hình thức nộp</source>
        <translation>Way of filing</translation>
    </message>
    <message>
        <source>Từ ngày</source>
        <translation>From</translation>
    </message>
    <message>
        <source>Đến hết ngày</source>
        <translation>Until</translation>
    </message>
    <message>
        <source>không hạn</source>
        <translation>no end</translation>
    </message>
    <message>
        <source>Căn cứ</source>
        <translation>Basis</translation>
    </message>
    <message>
        <source>Số, ngày và cơ quan ban hành quyết định.</source>
        <translation>Number, day and issuer of the decision.</translation>
    </message>
    <message>
        <source>Mức thu riêng</source>
        <translation>Own charge</translation>
    </message>
    <message>
        <source>Thời hạn riêng</source>
        <translation>Own time limit</translation>
    </message>
    <message>
        <source>Thời hạn</source>
        <translation>Time limit</translation>
    </message>
    <message>
        <source>Tính theo</source>
        <translation>Counted in</translation>
    </message>
    <message>
        <source>Tên khoản thu</source>
        <translation>Name of the charge</translation>
    </message>
    <message>
        <source>Thu theo từng bản</source>
        <translation>Charged per copy</translation>
    </message>
    <message>
        <source>Số tiền (đồng)</source>
        <translation>Amount (đồng)</translation>
    </message>
    <message>
        <source>Loại</source>
        <translation>Kind</translation>
    </message>
</context>
<context>
    <name>OwnRuleList</name>
    <message>
        <source>Quy định riêng của đơn vị</source>
        <translation>The ward&apos;s own rules</translation>
    </message>
    <message>
        <source>Lý do kết thúc</source>
        <translation>Reason for ending</translation>
    </message>
    <message>
        <source>Kết thúc</source>
        <translation>End</translation>
    </message>
    <message>
        <source>Kết thúc…</source>
        <translation>End…</translation>
    </message>
    <message>
        <source>Kết thúc: {title}</source>
        <translation>End: {title}</translation>
    </message>
    <message>
        <source>Hãy ghi lý do: quyết định nào thay thế.</source>
        <translation>Give the reason: which decision replaces it.</translation>
    </message>
    <message>
        <source>Đã kết thúc quy định riêng</source>
        <translation>The own rule is ended</translation>
    </message>
</context>
<context>
    <name>PaperFields</name>
    <message>
        <source>Ghi ngày trên trang giấy.</source>
        <translation>Enter the day as on the page.</translation>
    </message>
    <message>
        <source>Ghi giờ, phút: 0915 hoặc 9:15.</source>
        <translation>Enter hour and minute: 0915 or 9:15.</translation>
    </message>
    <message>
        <source>Ngày</source>
        <translation>Day</translation>
    </message>
    <message>
        <source>Giờ, phút</source>
        <translation>Hour</translation>
    </message>
    <message>
        <source>Người ký</source>
        <translation>Signer</translation>
    </message>
    <message>
        <source>Loại việc</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>Nơi cấp</source>
        <translation>Issuer</translation>
    </message>
    <message>
        <source>Người yêu cầu</source>
        <translation>Requester</translation>
    </message>
    <message>
        <source>Giấy tờ tùy thân</source>
        <translation>Identity paper</translation>
    </message>
    <message>
        <source>Tên giấy tờ</source>
        <translation>Paper</translation>
    </message>
    <message>
        <source>Số trang</source>
        <translation>Pages</translation>
    </message>
    <message>
        <source>Số bản</source>
        <translation>Copies</translation>
    </message>
    <message>
        <source>Ghi chú</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Chưa thu</source>
        <translation>Not paid yet</translation>
    </message>
    <message>
        <source>Th&amp;u phí bằng</source>
        <translation>F&amp;ee paid by</translation>
    </message>
</context>
<context>
    <name>PaperLines</name>
    <message>
        <source>Ghi dòng</source>
        <translation>Enter the line</translation>
    </message>
    <message>
        <source>Số bỏ</source>
        <translation>Spoilt</translation>
    </message>
    <message>
        <source>Nhận sổ về máy</source>
        <translation>Take the book back</translation>
    </message>
    <message>
        <source>Các số ghi tay đã nhập</source>
        <translation>Numbers entered from paper</translation>
    </message>
    <message>
        <source>Số {n} · quyển {volume}</source>
        <translation>Number {n} · volume {volume}</translation>
    </message>
    <message>
        <source>Ghi vì sao bỏ số này, rồi bấm Ctrl+D lần nữa.</source>
        <translation>Enter why this number is spoilt, then press Ctrl+D again.</translation>
    </message>
    <message>
        <source>Số {n} là số bỏ: gạch ngang, không dùng lại?</source>
        <translation>Number {n} is spoilt: strike it out, never used again?</translation>
    </message>
    <message>
        <source>Đã ghi số {n}</source>
        <translation>Number {n} is entered</translation>
    </message>
</context>
<context>
    <name>PaperModel</name>
    <message>
        <source>nếu có</source>
        <translation>if any</translation>
    </message>
</context>
<context>
    <name>PaperRefusal</name>
    <message>
        <source>Từ chối chứng thực</source>
        <translation>Refuse to certify</translation>
    </message>
    <message>
        <source>Phím số: căn cứ từ chối. Ctrl+số: giấy tờ bị từ chối. F9 in văn bản từ chối, không lấy số. Esc quay lại.</source>
        <translation>Digit: ground of refusal. Ctrl+digit: paper refused. F9 prints the written refusal, no number is taken. Esc goes back.</translation>
    </message>
    <message>
        <source>Lý do khác</source>
        <translation>Other reasons</translation>
    </message>
</context>
<context>
    <name>PaperSection</name>
    <message>
        <source>Lưu</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Đã lưu lựa chọn giấy tờ và in</source>
        <translation>The choices are saved</translation>
    </message>
    <message>
        <source>Hãy chọn máy in trước.</source>
        <translation>Choose a printer first.</translation>
    </message>
    <message>
        <source>Đã gửi trang in thử tới {printer}</source>
        <translation>A test page was sent to {printer}</translation>
    </message>
    <message>
        <source>Máy in</source>
        <translation>Printer</translation>
    </message>
    <message>
        <source>tự chọn</source>
        <translation>automatic</translation>
    </message>
    <message>
        <source>&amp;Máy in của quầy</source>
        <translation>Counter&apos;s &amp;printer</translation>
    </message>
    <message>
        <source>&amp;Khay giấy</source>
        <translation>&amp;Tray</translation>
    </message>
    <message>
        <source>In trang thử</source>
        <translation>Print a test page</translation>
    </message>
    <message>
        <source>Giấy tiếp nhận</source>
        <translation>Receipt</translation>
    </message>
    <message>
        <source>A5, mỗi liên một tờ</source>
        <translation>A5, a sheet for each copy</translation>
    </message>
    <message>
        <source>A4, mỗi liên một tờ</source>
        <translation>A4, a sheet for each copy</translation>
    </message>
    <message>
        <source>A4, hai liên một tờ</source>
        <translation>A4, two copies on a sheet</translation>
    </message>
    <message>
        <source>Khổ giấy</source>
        <translation>Sheet</translation>
    </message>
    <message>
        <source>Số liên</source>
        <translation>Copies</translation>
    </message>
    <message>
        <source>&amp;In dấu “ĐÃ TIẾP NHẬN”</source>
        <translation>Print the “ĐÃ TIẾP NHẬN” &amp;stamp</translation>
    </message>
    <message>
        <source>&amp;Nơi trả kết quả</source>
        <translation>Where &amp;results are handed over</translation>
    </message>
    <message>
        <source>Để trống: trả tại chính bộ phận này.</source>
        <translation>Empty: at this very desk.</translation>
    </message>
    <message>
        <source>Tự khoá sau (phút)</source>
        <translation>Locks itself after (minutes)</translation>
    </message>
    <message>
        <source>Những lựa chọn hay dùng</source>
        <translation>Often used</translation>
    </message>
    <message>
        <source>&amp;Thủ tục trên Alt+1…0 (mã, mỗi dòng một thủ tục)</source>
        <translation>Procedures on &amp;Alt+1…0 (a code a line)</translation>
    </message>
    <message>
        <source>Đơn &amp;vị giải quyết (mỗi dòng một đơn vị)</source>
        <translation>&amp;Units that resolve (one a line)</translation>
    </message>
    <message>
        <source>Ngăn để kết quả (mỗi dòng một ngăn)</source>
        <translation>Shelves for results (one a line)</translation>
    </message>
    <message>
        <source>Máy tính này chưa cài máy in nào.</source>
        <translation>No printer is installed on this PC.</translation>
    </message>
    <message>
        <source>Chưa chọn: giữ giấy lại, không in</source>
        <translation>None: papers are kept</translation>
    </message>
</context>
<context>
    <name>PaperSight</name>
    <message>
        <source>Esc: về hồ sơ</source>
        <translation>Esc: back to the dossier</translation>
    </message>
    <message>
        <source>Xem giấy</source>
        <translation>The paper</translation>
    </message>
</context>
<context>
    <name>PapersPanel</name>
    <message>
        <source>Bản chính</source>
        <translation>Originals</translation>
    </message>
    <message>
        <source>Bản sao</source>
        <translation>Copies</translation>
    </message>
    <message>
        <source>Tra cứu ở</source>
        <translation>Looked up in</translation>
    </message>
    <message>
        <source>Nơi tra cứu</source>
        <translation>Where it was looked up</translation>
    </message>
    <message>
        <source>Ghi chú của Cổng Dịch vụ công</source>
        <translation>Notes of the public service portal</translation>
    </message>
    <message>
        <source>Thêm giấy tờ khác</source>
        <translation>Add another paper</translation>
    </message>
    <message>
        <source>Ghi chú của Cổng</source>
        <translation>Portal notes</translation>
    </message>
    <message>
        <source>Giấy tờ</source>
        <translation>Papers</translation>
    </message>
    <message>
        <source>Giấy tờ: 1 đã xem, 2 đã nộp, 3 tra cứu, 0 thiếu, Enter như thường lệ</source>
        <translation>Papers: 1 seen, 2 kept, 3 looked up, 0 missing, Enter as usual</translation>
    </message>
    <message>
        <source>Đủ cả</source>
        <translation>All there</translation>
    </message>
    <message>
        <source>Mọi giấy tờ bắt buộc như thường lệ</source>
        <translation>Every required paper as usual</translation>
    </message>
    <message>
        <source>Giấy tờ khác: gõ tên rồi Enter</source>
        <translation>Another paper: type, then Enter</translation>
    </message>
    <message>
        <source>Đã đủ {there}/{required} · còn thiếu {missing}</source>
        <translation>{there} of {required} · {missing} missing</translation>
    </message>
    <message>
        <source>Đã đủ {there}/{required}</source>
        <translation>{there} of {required} there</translation>
    </message>
</context>
<context>
    <name>ParkedBar</name>
    <message>
        <source>Đang chờ:</source>
        <translation>Waiting:</translation>
    </message>
    <message>
        <source>{minutes} phút</source>
        <translation>{minutes} min</translation>
    </message>
    <message>
        <source>{hours} giờ {minutes:02d}</source>
        <translation>{hours} h {minutes:02d}</translation>
    </message>
    <message>
        <source>{days} ngày</source>
        <translation>{days} days</translation>
    </message>
    <message>
        <source>chưa có tên</source>
        <translation>no name yet</translation>
    </message>
    <message>
        <source>Tiếp tục lượt của {name}, chờ {waits}</source>
        <translation>Go on with {name}, waiting {waits}</translation>
    </message>
</context>
<context>
    <name>PeoplePanel</name>
    <message>
        <source>Người nộp hồ sơ</source>
        <translation>Who it is from</translation>
    </message>
    <message>
        <source>Bỏ</source>
        <translation>Drop</translation>
    </message>
    <message>
        <source>Bỏ người đang chọn</source>
        <translation>Drop the chosen person</translation>
    </message>
    <message>
        <source>Thêm</source>
        <translation>Add</translation>
    </message>
    <message>
        <source>Thêm một người</source>
        <translation>Add a person</translation>
    </message>
    <message>
        <source>chưa có tên</source>
        <translation>no name yet</translation>
    </message>
</context>
<context>
    <name>PeriodPicker</name>
    <message>
        <source>&amp;Kỳ</source>
        <translation>Per&amp;iod</translation>
    </message>
    <message>
        <source>&amp;Từ</source>
        <translation>&amp;From</translation>
    </message>
    <message>
        <source>đế&amp;n</source>
        <translation>t&amp;o</translation>
    </message>
</context>
<context>
    <name>PersonEditor</name>
    <message>
        <source>Tổ chức (mã số)</source>
        <translation>Organisation (code)</translation>
    </message>
    <message>
        <source>Nam</source>
        <translation>Male</translation>
    </message>
    <message>
        <source>Nữ</source>
        <translation>Female</translation>
    </message>
    <message>
        <source>không có số</source>
        <translation>no number</translation>
    </message>
    <message>
        <source>Mã &amp;số tổ chức</source>
        <translation>Organisation &amp;number</translation>
    </message>
    <message>
        <source>&amp;Số định danh</source>
        <translation>Personal &amp;number</translation>
    </message>
    <message>
        <source>&amp;Số hộ chiếu</source>
        <translation>Passport &amp;number</translation>
    </message>
    <message>
        <source>&amp;Số giấy tờ</source>
        <translation>&amp;Number</translation>
    </message>
    <message>
        <source>Tên tổ c&amp;hức *</source>
        <translation>Organisation&apos;s &amp;full name *</translation>
    </message>
    <message>
        <source>&amp;Họ và tên *</source>
        <translation>&amp;Full name *</translation>
    </message>
</context>
<context>
    <name>PileFilter</name>
    <message>
        <source>Tìm túi, tên, giấy tờ (Ctrl+F)</source>
        <translation>Find bundle, name, paper (Ctrl+F)</translation>
    </message>
    <message>
        <source>Tìm túi, tên, giấy tờ</source>
        <translation>Find bundle, name, paper</translation>
    </message>
    <message>
        <source>Ai ký</source>
        <translation>Who signs</translation>
    </message>
    <message>
        <source>Việc chứng thực</source>
        <translation>Kind of certification</translation>
    </message>
    <message>
        <source>Mọi túi chờ ký</source>
        <translation>All that waits</translation>
    </message>
    <message>
        <source>Tôi được ký</source>
        <translation>What I may sign</translation>
    </message>
    <message>
        <source>Chờ {name}</source>
        <translation>Waiting for {name}</translation>
    </message>
    <message>
        <source>Mọi việc</source>
        <translation>All kinds</translation>
    </message>
</context>
<context>
    <name>PileRows</name>
    <message>
        <source>Túi</source>
        <translation>Bundle</translation>
    </message>
    <message>
        <source>Người yêu cầu</source>
        <translation>Requester</translation>
    </message>
    <message>
        <source>Đã chờ</source>
        <translation>Waiting</translation>
    </message>
    <message>
        <source>Giấy tờ</source>
        <translation>Papers</translation>
    </message>
    <message>
        <source>Tr. × bản</source>
        <translation>P. × cop.</translation>
    </message>
    <message>
        <source>Phí</source>
        <translation>Fee</translation>
    </message>
    <message>
        <source>Nơi để</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>Ký theo</source>
        <translation>Signed as</translation>
    </message>
    <message>
        <source>đã chọn</source>
        <translation>ticked</translation>
    </message>
    <message>
        <source>chưa chọn</source>
        <translation>not ticked</translation>
    </message>
    <message>
        <source>trễ, {time}</source>
        <translation>late, {time}</translation>
    </message>
    <message>
        <source>chưa rõ</source>
        <translation>not known</translation>
    </message>
</context>
<context>
    <name>PileView</name>
    <message>
        <source>Giấy tờ chờ ký. Phím cách chọn, Ctrl+A chọn tất cả, F9 ký</source>
        <translation>Papers waiting for a signature. Space ticks, Ctrl+A ticks all, F9 signs</translation>
    </message>
    <message>
        <source>Ký</source>
        <translation>Sign</translation>
    </message>
    <message>
        <source>Từ chối</source>
        <translation>Refuse</translation>
    </message>
    <message>
        <source>Rút lại</source>
        <translation>Withdraw</translation>
    </message>
    <message>
        <source>Đã chọn {n} giấy tờ, {bundles} túi, {fee} đ</source>
        <translation>{n} papers of {bundles} bundles ticked, {fee} đ</translation>
    </message>
    <message>
        <source>Phím cách chọn, Ctrl+A chọn tất cả</source>
        <translation>Space ticks, Ctrl+A ticks all</translation>
    </message>
    <message>
        <source>Ký {n} giấy tờ</source>
        <translation>Sign {n}</translation>
    </message>
    <message>
        <source>Không có túi nào như vậy</source>
        <translation>No such bundle</translation>
    </message>
    <message>
        <source>Xoá ô tìm (Esc), hoặc chọn lại người ký và việc.</source>
        <translation>Empty the find field (Esc), or choose other signers and kinds.</translation>
    </message>
    <message>
        <source>Không còn gì chờ ký</source>
        <translation>Nothing waits for a signature</translation>
    </message>
    <message>
        <source>Túi giấy tờ được trình ở Chứng thực sẽ hiện ở đây.</source>
        <translation>Bundles sent from Certification appear here.</translation>
    </message>
    <message>
        <source>chưa ghi nơi để</source>
        <translation>place not noted</translation>
    </message>
    <message>
        <source>chưa có ai</source>
        <translation>nobody yet</translation>
    </message>
    <message>
        <source>Không được ký: {reasons} Người ký được: {names} (Enter để trình).</source>
        <translation>May not be signed: {reasons} Who may: {names} (Enter sends it).</translation>
    </message>
</context>
<context>
    <name>PinBar</name>
    <message>
        <source>{signer}: gõ PIN để mở phiên ký, rồi Enter.</source>
        <translation>{signer}: type the PIN to open the signing session, then Enter.</translation>
    </message>
</context>
<context>
    <name>PinEdit</name>
    <message>
        <source>Mã PIN hoặc mật khẩu</source>
        <translation>PIN or passphrase</translation>
    </message>
</context>
<context>
    <name>Places</name>
    <message>
        <source>Tiếp nhận</source>
        <translation>Reception</translation>
    </message>
    <message>
        <source>Chứng thực</source>
        <translation>Certify</translation>
    </message>
    <message>
        <source>Hồ sơ</source>
        <translation>Dossiers</translation>
    </message>
    <message>
        <source>Trả kết quả</source>
        <translation>Return</translation>
    </message>
    <message>
        <source>Trình ký</source>
        <translation>Signing</translation>
    </message>
    <message>
        <source>Sổ</source>
        <translation>Registers</translation>
    </message>
    <message>
        <source>Trong ngày</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>Thiết lập</source>
        <translation>Set-up</translation>
    </message>
</context>
<context>
    <name>PrintRows</name>
    <message>
        <source>{n} hồ sơ</source>
        <translation>{n} dossiers</translation>
    </message>
    <message>
        <source>đã huỷ</source>
        <translation>destroyed</translation>
    </message>
    <message>
        <source>lỗi in</source>
        <translation>print error</translation>
    </message>
    <message>
        <source>chờ in</source>
        <translation>to print</translation>
    </message>
    <message>
        <source>in lại {n} lần</source>
        <translation>reprinted {n}×</translation>
    </message>
</context>
<context>
    <name>PrintStep</name>
    <message>
        <source>In và sổ giấy</source>
        <translation>Printing</translation>
    </message>
    <message>
        <source>Có thể để sau: giấy được giữ lại cho đến khi có máy in.</source>
        <translation>This can wait: papers are kept until there is a printer.</translation>
    </message>
    <message>
        <source>Hãy chọn máy in trước.</source>
        <translation>Choose a printer first.</translation>
    </message>
    <message>
        <source>Đã gửi trang thử</source>
        <translation>Test page sent</translation>
    </message>
    <message>
        <source>Máy in</source>
        <translation>Printer</translation>
    </message>
    <message>
        <source>Chưa có: giữ giấy lại</source>
        <translation>None yet: keep the papers</translation>
    </message>
    <message>
        <source>&amp;Máy in của quầy</source>
        <translation>Counter&apos;s &amp;printer</translation>
    </message>
    <message>
        <source>A5, mỗi liên một tờ</source>
        <translation>A5, a sheet for each copy</translation>
    </message>
    <message>
        <source>A4, mỗi liên một tờ</source>
        <translation>A4, a sheet for each copy</translation>
    </message>
    <message>
        <source>A4, hai liên một tờ</source>
        <translation>A4, two copies on a sheet</translation>
    </message>
    <message>
        <source>&amp;Khổ giấy tiếp nhận</source>
        <translation>&amp;Sheet of receipts</translation>
    </message>
    <message>
        <source>In trang thử</source>
        <translation>Print a test page</translation>
    </message>
    <message>
        <source>Nối tiếp sổ giấy</source>
        <translation>Go on from a paper book</translation>
    </message>
    <message>
        <source>Năm nay đã ghi sổ giấy thì nhập số cuối cùng; chưa có thì để trống.</source>
        <translation>If a paper book was kept this year, enter its last number; else leave empty.</translation>
    </message>
    <message>
        <source>Mã &amp;hồ sơ</source>
        <translation>&amp;Dossier codes</translation>
    </message>
    <message>
        <source>Phiếu &amp;bổ sung</source>
        <translation>S&amp;upplements</translation>
    </message>
    <message>
        <source>Phiếu &amp;từ chối</source>
        <translation>&amp;Refusals</translation>
    </message>
    <message>
        <source>Phiếu &amp;xin lỗi</source>
        <translation>&amp;Apologies</translation>
    </message>
    <message>
        <source>Máy tính này chưa cài máy in nào.</source>
        <translation>No printer is installed on this PC.</translation>
    </message>
</context>
<context>
    <name>ProcedureCard</name>
    <message>
        <source>Thời hạn</source>
        <translation>Time limit</translation>
    </message>
    <message>
        <source>Mức thu</source>
        <translation>Charge</translation>
    </message>
    <message>
        <source>{amount} (bản 1 trang)</source>
        <translation>{amount} (one page)</translation>
    </message>
    <message>
        <source>Chưa ai đối chiếu mục này với bản gốc. Khi có văn bản, hãy báo để bổ sung.</source>
        <translation>Nobody has checked this with the original yet. When the text is at hand, report it.</translation>
    </message>
    <message>
        <source>Nhận lúc này: chưa tính được ngày trả, cán bộ nhập thời hạn kèm căn cứ</source>
        <translation>Received now: no due date yet, the officer enters the limit with its basis</translation>
    </message>
    <message>
        <source>Nhận lúc này: trả {moment}</source>
        <translation>Received now: due {moment}</translation>
    </message>
</context>
<context>
    <name>ProcedurePanel</name>
    <message>
        <source>&amp;Thủ tục *</source>
        <translation>&amp;Procedure *</translation>
    </message>
    <message>
        <source>chưa kiểm chứng</source>
        <translation>unverified</translation>
    </message>
    <message>
        <source>Dữ liệu của thủ tục này chưa được đối chiếu với văn bản gốc.</source>
        <translation>The data of this procedure were not checked with the original.</translation>
    </message>
    <message>
        <source>Thủ tục: gõ vài chữ hoặc mã</source>
        <translation>Procedure: a few letters or the code</translation>
    </message>
    <message>
        <source>Gõ vài chữ không dấu, hoặc mã</source>
        <translation>A few letters without marks, or the code</translation>
    </message>
    <message>
        <source>Trường hợp</source>
        <translation>Case</translation>
    </message>
    <message>
        <source>Hay dùng ở quầy này</source>
        <translation>Often used at this counter</translation>
    </message>
    <message>
        <source>Thủ tục hay dùng</source>
        <translation>Procedures often used</translation>
    </message>
</context>
<context>
    <name>ProcedureSection</name>
    <message>
        <source>Thêm thời hạn riêng</source>
        <translation>Add an own limit</translation>
    </message>
    <message>
        <source>Thêm mức thu riêng</source>
        <translation>Add an own charge</translation>
    </message>
    <message>
        <source>Lưu quy định riêng</source>
        <translation>Save own rule</translation>
    </message>
    <message>
        <source>Đã lưu quy định riêng</source>
        <translation>The own rule is saved</translation>
    </message>
    <message>
        <source>Tên, chữ đầu hoặc mã thủ tục</source>
        <translation>Name, initials or code</translation>
    </message>
    <message>
        <source>Tìm thủ tục</source>
        <translation>Find a procedure</translation>
    </message>
    <message>
        <source>Lọc thủ tục</source>
        <translation>Filter procedures</translation>
    </message>
    <message>
        <source>Tất cả</source>
        <translation>All</translation>
    </message>
    <message>
        <source>Chưa kiểm chứng</source>
        <translation>Not verified</translation>
    </message>
    <message>
        <source>Chưa rõ thời hạn</source>
        <translation>Limit not known</translation>
    </message>
    <message>
        <source>Chưa rõ mức thu</source>
        <translation>Charge not known</translation>
    </message>
    <message>
        <source>Có quy định riêng</source>
        <translation>With own rules</translation>
    </message>
    <message>
        <source>Mẫu và quy định chung chưa kiểm chứng</source>
        <translation>Unverified forms and figures</translation>
    </message>
    <message>
        <source>Thủ tục</source>
        <translation>Procedures</translation>
    </message>
    <message>
        <source>{count} thủ tục</source>
        <translation>{count} procedures</translation>
    </message>
    <message>
        <source>{count} mục</source>
        <translation>{count} entries</translation>
    </message>
    <message>
        <source>Riêng</source>
        <translation>Own</translation>
    </message>
    <message>
        <source>Chưa rõ hạn</source>
        <translation>No limit</translation>
    </message>
    <message>
        <source>Chưa kiểm</source>
        <translation>Unverified</translation>
    </message>
</context>
<context>
    <name>PromiseBar</name>
    <message>
        <source>Giờ, ngày hẹn (Enter)</source>
        <translation>Hour and day (Enter)</translation>
    </message>
    <message>
        <source>Lý do</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>Thoả thuận bằng văn bản (nếu lâu hơn)</source>
        <translation>Written agreement (if longer)</translation>
    </message>
    <message>
        <source>Ghi như 16:30 27/11/2026.</source>
        <translation>Write it as 16:30 27/11/2026.</translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>{n} đang chờ</source>
        <translation>{n} waiting</translation>
    </message>
</context>
<context>
    <name>ReadyPanel</name>
    <message>
        <source>Để kết quả sẵn sàng trả</source>
        <translation>Lay the result ready</translation>
    </message>
    <message>
        <source>Sẵn sàng trả</source>
        <translation>Ready</translation>
    </message>
    <message>
        <source>Ngăn để kết quả</source>
        <translation>Shelf</translation>
    </message>
</context>
<context>
    <name>ReceiptPart</name>
    <message>
        <source>&amp;Ký hiệu</source>
        <translation>&amp;Series</translation>
    </message>
    <message>
        <source>&amp;Số biên lai của dòng đang đứng</source>
        <translation>Receipt &amp;number of the current row</translation>
    </message>
    <message>
        <source>Khoản thu chưa có biên lai. Ctrl+V dán danh sách, Delete bỏ số vừa ghi</source>
        <translation>Payments without a receipt. Ctrl+V pastes a list, Delete takes a number away</translation>
    </message>
    <message>
        <source>Ghi biên lai</source>
        <translation>Note receipts</translation>
    </message>
    <message>
        <source>Điền tiếp đến hết</source>
        <translation>Fill the rest</translation>
    </message>
    <message>
        <source>Mã</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Thu lúc</source>
        <translation>Taken at</translation>
    </message>
    <message>
        <source>Người nộp</source>
        <translation>Payer</translation>
    </message>
    <message>
        <source>Loại việc</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>Phí, lệ phí</source>
        <translation>Fees</translation>
    </message>
    <message>
        <source>Biên lai</source>
        <translation>Receipts</translation>
    </message>
    <message>
        <source>{n} khoản chưa có biên lai, {amount} đ · đã ghi số {given}</source>
        <translation>{n} payments without a receipt, {amount} đ · {given} numbers typed</translation>
    </message>
    <message>
        <source>Mọi khoản thu đều đã có biên lai</source>
        <translation>Every payment has its receipt</translation>
    </message>
    <message>
        <source>Enter ghi số, xuống dòng · Ctrl+V dán danh sách</source>
        <translation>Enter gives the number and goes down · Ctrl+V pastes a list</translation>
    </message>
    <message>
        <source>Hãy gõ ký hiệu và số biên lai.</source>
        <translation>Type the series and the number of the receipt.</translation>
    </message>
    <message>
        <source>{n} dòng không khớp khoản thu nào: dòng {lines}. Mỗi dòng gồm mã, ký hiệu, số.</source>
        <translation>{n} lines fit no payment: lines {lines}. A line holds code, series and number.</translation>
    </message>
    <message>
        <source>Chưa sao chép danh sách nào để dán.</source>
        <translation>No list was copied that could be pasted.</translation>
    </message>
    <message>
        <source>Đang ghi biên lai</source>
        <translation>Noting receipts</translation>
    </message>
    <message>
        <source>Đã ghi {n} biên lai</source>
        <translation>Noted {n} receipts</translation>
    </message>
</context>
<context>
    <name>ReceiveMoney</name>
    <message>
        <source>Phí, lệ phí</source>
        <translation>Charges</translation>
    </message>
    <message>
        <source>Căn cứ mức thu</source>
        <translation>Basis</translation>
    </message>
    <message>
        <source>Miễn, lý do</source>
        <translation>Exempt because</translation>
    </message>
    <message>
        <source>Thu bằng</source>
        <translation>Paid by</translation>
    </message>
    <message>
        <source>&amp;Khách đưa</source>
        <translation>&amp;Cash given</translation>
    </message>
    <message>
        <source>Ký hiệu biên lai</source>
        <translation>Receipt series</translation>
    </message>
    <message>
        <source>Số biên lai</source>
        <translation>Receipt number</translation>
    </message>
    <message>
        <source>Trả lại khách</source>
        <translation>Change</translation>
    </message>
</context>
<context>
    <name>ReceiveMore</name>
    <message>
        <source>Nội dung (để trống: tên thủ tục)</source>
        <translation>Matter (empty: the procedure)</translation>
    </message>
    <message>
        <source>Ghi chú</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Nơi trả kết quả</source>
        <translation>Where the result is collected</translation>
    </message>
    <message>
        <source>Cơ quan khác giải quyết (nếu có)</source>
        <translation>Another body resolves it (if any)</translation>
    </message>
    <message>
        <source>Số phiếu giấy</source>
        <translation>Paper slip</translation>
    </message>
    <message>
        <source>Ngày nhận</source>
        <translation>Received on</translation>
    </message>
    <message>
        <source>Giờ</source>
        <translation>At</translation>
    </message>
</context>
<context>
    <name>ReceivePage</name>
    <message>
        <source>Đang sửa hồ sơ {code}</source>
        <translation>Correcting dossier {code}</translation>
    </message>
    <message>
        <source>Hồ sơ đã yêu cầu bổ sung trước đây</source>
        <translation>Papers were asked for earlier</translation>
    </message>
</context>
<context>
    <name>ReceivePerson</name>
    <message>
        <source>&amp;Vai trò</source>
        <translation>&amp;Role</translation>
    </message>
    <message>
        <source>Căn cứ đại diện</source>
        <translation>Authority</translation>
    </message>
    <message>
        <source>&amp;Loại giấy tờ</source>
        <translation>&amp;Document</translation>
    </message>
    <message>
        <source>&amp;Số giấy tờ</source>
        <translation>&amp;Number</translation>
    </message>
    <message>
        <source>Nước cấp</source>
        <translation>Issued by</translation>
    </message>
    <message>
        <source>&amp;Họ và tên *</source>
        <translation>&amp;Full name *</translation>
    </message>
    <message>
        <source>&amp;Ngày/năm sinh</source>
        <translation>&amp;Born on / in</translation>
    </message>
    <message>
        <source>&amp;Giới tính</source>
        <translation>Se&amp;x</translation>
    </message>
    <message>
        <source>Cách ký</source>
        <translation>Signing</translation>
    </message>
    <message>
        <source>Đ&amp;iện thoại</source>
        <translation>P&amp;hone</translation>
    </message>
    <message>
        <source>Đị&amp;a chỉ</source>
        <translation>&amp;Address</translation>
    </message>
    <message>
        <source>&amp;Email</source>
        <translation>&amp;Email</translation>
    </message>
</context>
<context>
    <name>ReceiveTerms</name>
    <message>
        <source>&amp;Xem cách tính</source>
        <translation>Sho&amp;w how</translation>
    </message>
    <message>
        <source>Thời hạn *</source>
        <translation>Limit *</translation>
    </message>
    <message>
        <source>Tính theo</source>
        <translation>Counted in</translation>
    </message>
    <message>
        <source>Căn cứ *</source>
        <translation>Basis *</translation>
    </message>
    <message>
        <source>Hình thức nộp</source>
        <translation>Filed</translation>
    </message>
    <message>
        <source>Số &amp;bộ</source>
        <translation>&amp;Sets</translation>
    </message>
    <message>
        <source>Số trang bản chính</source>
        <translation>Pages</translation>
    </message>
    <message>
        <source>Số bản sao</source>
        <translation>Copies</translation>
    </message>
</context>
<context>
    <name>ReceiveView</name>
    <message>
        <source>Thôi sửa hồ sơ {code}? Những gì vừa sửa chưa ghi lại, hồ sơ giữ nguyên.</source>
        <translation>Leave the correction of {code}? What was changed is not recorded yet; the dossier stays as it is.</translation>
    </message>
    <message>
        <source>Thôi sửa</source>
        <translation>Leave it</translation>
    </message>
    <message>
        <source>Trang này đang nhập dở, chưa ghi lại. Bỏ hết?</source>
        <translation>This page is unfinished and not recorded. Discard everything?</translation>
    </message>
    <message>
        <source>Bỏ, sang lượt mới</source>
        <translation>Discard, next visitor</translation>
    </message>
    <message>
        <source>Nội dung, ghi chú, nơi trả…</source>
        <translation>Matter, note, place…</translation>
    </message>
    <message>
        <source>Tiếp nhận và in</source>
        <translation>Receive and print</translation>
    </message>
    <message>
        <source>Yêu cầu bổ sung</source>
        <translation>Ask for papers</translation>
    </message>
    <message>
        <source>Từ chối</source>
        <translation>Refuse</translation>
    </message>
    <message>
        <source>Để chờ</source>
        <translation>Park</translation>
    </message>
    <message>
        <source>Quay lại   Esc</source>
        <translation>Back   Esc</translation>
    </message>
    <message>
        <source>Việc khác</source>
        <translation>Other acts</translation>
    </message>
    <message>
        <source>Nhận và trả ngay</source>
        <translation>Receive and return at once</translation>
    </message>
    <message>
        <source>Bưu chính: nhiều hồ sơ</source>
        <translation>Courier: many dossiers</translation>
    </message>
    <message>
        <source>Lượt mới</source>
        <translation>New visitor</translation>
    </message>
    <message>
        <source>Sửa và in lại giấy</source>
        <translation>Correct and reissue</translation>
    </message>
    <message>
        <source>In phiếu bổ sung</source>
        <translation>Print the request</translation>
    </message>
    <message>
        <source>In phiếu từ chối</source>
        <translation>Print the refusal</translation>
    </message>
    <message>
        <source>Ghi danh sách và in</source>
        <translation>Take the list and print</translation>
    </message>
</context>
<context>
    <name>ReceiveWords</name>
    <message>
        <source>chưa rõ vai trò</source>
        <translation>role not said</translation>
    </message>
    <message>
        <source>Căn cước</source>
        <translation>Identity card</translation>
    </message>
    <message>
        <source>Hộ chiếu</source>
        <translation>Passport</translation>
    </message>
    <message>
        <source>CMND 9 số</source>
        <translation>Old card, 9 digits</translation>
    </message>
    <message>
        <source>Giấy khai sinh</source>
        <translation>Birth certificate</translation>
    </message>
    <message>
        <source>Giấy tờ khác</source>
        <translation>Other paper</translation>
    </message>
    <message>
        <source>Không số: trẻ em</source>
        <translation>No number: child</translation>
    </message>
    <message>
        <source>Không số: mất giấy tờ</source>
        <translation>No number: papers lost</translation>
    </message>
    <message>
        <source>Không số: không xuất trình</source>
        <translation>No number: not shown</translation>
    </message>
    <message>
        <source>Không số: người nước ngoài</source>
        <translation>No number: foreigner</translation>
    </message>
    <message>
        <source>Ký</source>
        <translation>Signs</translation>
    </message>
    <message>
        <source>Điểm chỉ</source>
        <translation>Fingerprint</translation>
    </message>
    <message>
        <source>Không ký được</source>
        <translation>Cannot sign</translation>
    </message>
    <message>
        <source>Trực tiếp</source>
        <translation>In person</translation>
    </message>
    <message>
        <source>Trực tuyến</source>
        <translation>Online</translation>
    </message>
    <message>
        <source>Bưu chính</source>
        <translation>By post</translation>
    </message>
    <message>
        <source>Chưa thu</source>
        <translation>Not paid yet</translation>
    </message>
    <message>
        <source>Tiền mặt</source>
        <translation>Cash</translation>
    </message>
    <message>
        <source>Chuyển khoản</source>
        <translation>Transfer</translation>
    </message>
    <message>
        <source>Thẻ</source>
        <translation>Card</translation>
    </message>
    <message>
        <source>Cổng dịch vụ công</source>
        <translation>Service portal</translation>
    </message>
    <message>
        <source>Nộp nơi khác</source>
        <translation>Paid elsewhere</translation>
    </message>
    <message>
        <source>trong ngày</source>
        <translation>same day</translation>
    </message>
    <message>
        <source>ngày làm việc</source>
        <translation>working days</translation>
    </message>
    <message>
        <source>ngày</source>
        <translation>days</translation>
    </message>
    <message>
        <source>giờ làm việc</source>
        <translation>working hours</translation>
    </message>
    <message>
        <source>chưa rõ</source>
        <translation>not known</translation>
    </message>
    <message>
        <source>Đã xem</source>
        <translation>Seen</translation>
    </message>
    <message>
        <source>Đã nộp</source>
        <translation>Kept</translation>
    </message>
    <message>
        <source>Tra cứu</source>
        <translation>Looked up</translation>
    </message>
    <message>
        <source>Thiếu</source>
        <translation>Missing</translation>
    </message>
    <message>
        <source>{count} chính</source>
        <translation>{count} orig.</translation>
    </message>
    <message>
        <source>{count} sao</source>
        <translation>{count} copies</translation>
    </message>
</context>
<context>
    <name>RefuseForm</name>
    <message>
        <source>Từ chối</source>
        <translation>Refuse</translation>
    </message>
</context>
<context>
    <name>RefusePanel</name>
    <message>
        <source>Từ chối tiếp nhận</source>
        <translation>Refuse to receive</translation>
    </message>
    <message>
        <source>Phiếu từ chối nêu rõ lý do, không cấp mã hồ sơ.</source>
        <translation>The slip gives the reasons; no dossier code is taken.</translation>
    </message>
    <message>
        <source>Lý do khác</source>
        <translation>Other reasons</translation>
    </message>
</context>
<context>
    <name>RegisterPage</name>
    <message>
        <source>Sổ {field} năm {year} có {n} hồ sơ. In cả sổ?</source>
        <translation>The register {field} of {year} has {n} dossiers. Print all of it?</translation>
    </message>
    <message>
        <source>In cả sổ</source>
        <translation>Print all</translation>
    </message>
    <message>
        <source>Đang lập sổ {field} năm {year}</source>
        <translation>Making the book {field} of {year}</translation>
    </message>
    <message>
        <source>Đang in sổ {field} năm {year}</source>
        <translation>Printing the register {field} of {year}</translation>
    </message>
    <message>
        <source>Sổ này chưa in lần nào. F9 để in.</source>
        <translation>This register was never printed. F9 prints it.</translation>
    </message>
    <message>
        <source>Đang in lại, có dấu in lại</source>
        <translation>Printing again, marked as a reprint</translation>
    </message>
</context>
<context>
    <name>RegisterView</name>
    <message>
        <source>Các dòng của sổ. Enter mở hồ sơ</source>
        <translation>The lines of the register. Enter opens the dossier</translation>
    </message>
    <message>
        <source>Xem sổ đã in</source>
        <translation>The printed register</translation>
    </message>
    <message>
        <source>In sổ</source>
        <translation>Print register</translation>
    </message>
    <message>
        <source>Sổ theo dõi hồ sơ năm {year}</source>
        <translation>Tracking registers of {year}</translation>
    </message>
    <message>
        <source>Năm {year} chưa có sổ nào</source>
        <translation>No register yet in {year}</translation>
    </message>
    <message>
        <source>Sổ theo dõi có dòng đầu tiên khi tiếp nhận hồ sơ (F1). Sổ chứng thực: chọn sổ bên trái để mở.</source>
        <translation>A tracking register begins with the first dossier received (F1). Certification books: choose one at the left to open it.</translation>
    </message>
    <message>
        <source>{field} · năm {year} · quyển {volumes}</source>
        <translation>{field} · {year} · volume {volumes}</translation>
    </message>
    <message>
        <source>Bản in {at}. Esc về sổ.</source>
        <translation>Printed {at}. Esc: back.</translation>
    </message>
    <message>
        <source>Enter mở hồ sơ</source>
        <translation>Enter opens the dossier</translation>
    </message>
    <message>
        <source>{n} hồ sơ</source>
        <translation>{n} dossiers</translation>
    </message>
    <message>
        <source>đã trả {n}</source>
        <translation>{n} returned</translation>
    </message>
    <message>
        <source>chưa trả {n}</source>
        <translation>{n} not returned</translation>
    </message>
    <message>
        <source>thiếu số {numbers}</source>
        <translation>numbers missing: {numbers}</translation>
    </message>
    <message>
        <source>số liền nhau, không sót</source>
        <translation>numbers without a gap</translation>
    </message>
</context>
<context>
    <name>ReportPart</name>
    <message>
        <source>Báo cáo như sẽ in</source>
        <translation>The report as it will be printed</translation>
    </message>
    <message>
        <source>Tháng, một trang cho Chủ tịch</source>
        <translation>Month, one page for the Chairman</translation>
    </message>
    <message>
        <source>Thống kê sáu tháng, năm</source>
        <translation>Half-year and yearly statistics</translation>
    </message>
    <message>
        <source>Báo cáo của người ký</source>
        <translation>A signer&apos;s report</translation>
    </message>
    <message>
        <source>N&amp;gười ký</source>
        <translation>Si&amp;gner</translation>
    </message>
    <message>
        <source>&amp;Báo cáo</source>
        <translation>&amp;Report</translation>
    </message>
    <message>
        <source>&amp;Kỳ</source>
        <translation>Per&amp;iod</translation>
    </message>
    <message>
        <source>In báo cáo</source>
        <translation>Print report</translation>
    </message>
    <message>
        <source>Ba ô trên chọn báo cáo; F9 in và lưu lại</source>
        <translation>The fields above choose the report; F9 prints and keeps it</translation>
    </message>
    <message>
        <source>Chưa ghi nhận thẩm quyền ký nào để báo cáo</source>
        <translation>No authority to sign is recorded that could be reported on</translation>
    </message>
</context>
<context>
    <name>ReportView</name>
    <message>
        <source>Báo cáo soát số. Esc về sổ</source>
        <translation>The check of numbers. Esc goes back to the book</translation>
    </message>
    <message>
        <source>Soát số: {name} năm {year}</source>
        <translation>Check of numbers: {name}, {year}</translation>
    </message>
    <message>
        <source>Sổ chưa có dòng nào.</source>
        <translation>The book has no line yet.</translation>
    </message>
    <message>
        <source>{n} dòng, từ số {first} đến số {last}; máy ghi từ số {opening}.</source>
        <translation>{n} lines, from number {first} to {last}; the desk writes from number {opening}.</translation>
    </message>
    <message>
        <source>Phần máy ghi: số liền nhau, không sót, không trùng.</source>
        <translation>What the desk wrote: numbers without gap, without double.</translation>
    </message>
    <message>
        <source>Thiếu số: {numbers}.</source>
        <translation>Missing: {numbers}.</translation>
    </message>
    <message>
        <source>Trùng số: {numbers}.</source>
        <translation>Double: {numbers}.</translation>
    </message>
    <message>
        <source>Số đã cấp mà không có dòng: {numbers}.</source>
        <translation>Given without a line: {numbers}.</translation>
    </message>
    <message>
        <source>Dòng có số chưa từng cấp: {numbers}.</source>
        <translation>Lines whose number was never given: {numbers}.</translation>
    </message>
    <message>
        <source>Sổ giấy cũ thiếu số: {numbers}.</source>
        <translation>Missing in the old paper book: {numbers}.</translation>
    </message>
    <message>
        <source>Sổ giấy cũ trùng số: {numbers}.</source>
        <translation>Double in the old paper book: {numbers}.</translation>
    </message>
    <message>
        <source>Sổ không còn như máy đã ghi. Chạy “Kiểm tra kho” (F8) và báo người phụ trách.</source>
        <translation>The book is no longer as the desk wrote it. Check the store (F8) and tell who is responsible.</translation>
    </message>
</context>
<context>
    <name>ReprintBar</name>
    <message>
        <source>tờ cuối</source>
        <translation>the last</translation>
    </message>
    <message>
        <source>In lại số (Enter)</source>
        <translation>Print number again (Enter)</translation>
    </message>
    <message>
        <source>Từ tờ</source>
        <translation>From sheet</translation>
    </message>
    <message>
        <source>Đến tờ</source>
        <translation>To sheet</translation>
    </message>
</context>
<context>
    <name>RescueOffer</name>
    <message>
        <source>Hôm nay chưa in trang dự phòng của các sổ chứng thực: F7, rồi Ctrl+R.</source>
        <translation>Today&apos;s rescue pages of the certification books are not printed: F7, then Ctrl+R.</translation>
    </message>
</context>
<context>
    <name>ResolvePanel</name>
    <message>
        <source>Có kết quả giải quyết</source>
        <translation>The result</translation>
    </message>
    <message>
        <source>Ghi kết quả</source>
        <translation>Record the result</translation>
    </message>
    <message>
        <source>Ghi luôn ngăn để kết quả thì hồ sơ sẵn sàng trả ngay.</source>
        <translation>Enter the shelf too, and the result is ready to be collected at once.</translation>
    </message>
    <message>
        <source>Giải quyết</source>
        <translation>Granted</translation>
    </message>
    <message>
        <source>Từ chối</source>
        <translation>Refused</translation>
    </message>
    <message>
        <source>Số văn bản kết quả</source>
        <translation>Document no.</translation>
    </message>
    <message>
        <source>Ngày ký</source>
        <translation>Signed on</translation>
    </message>
    <message>
        <source>Kết quả</source>
        <translation>Result</translation>
    </message>
    <message>
        <source>Ngăn để kết quả</source>
        <translation>Shelf</translation>
    </message>
    <message>
        <source>Lý do từ chối</source>
        <translation>Reason for refusal</translation>
    </message>
    <message>
        <source>Hãy nhập ngày ký.</source>
        <translation>Enter the day it was signed.</translation>
    </message>
</context>
<context>
    <name>RestoreWindow</name>
    <message>
        <source>Khôi phục kho</source>
        <translation>Restore the store</translation>
    </message>
    <message>
        <source>Khôi phục kho từ bản sao lưu</source>
        <translation>Restore the store from a backup</translation>
    </message>
    <message>
        <source>Thôi</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Cắm USB sao lưu. Trước hết chỉ xem: bản sao đến đâu, sẽ mất gì. Kho đang có không bị động đến, và sau này vẫn được giữ lại.</source>
        <translation>Put the backup stick in. First only look: how far the copy goes, what would be lost. The store here is not touched, and is kept afterwards too.</translation>
    </message>
    <message>
        <source>&amp;Bản sao lưu ở đâu</source>
        <translation>Where the &amp;backup is</translation>
    </message>
    <message>
        <source>Đường dẫn thư mục, hoặc label: và nhãn USB.</source>
        <translation>The path of a folder, or label: and a stick&apos;s label.</translation>
    </message>
    <message>
        <source>&amp;Mật khẩu hoặc phiếu khôi phục</source>
        <translation>&amp;Passphrase or recovery sheet</translation>
    </message>
    <message>
        <source>Để trống nếu máy này tự mở được khoá.</source>
        <translation>Leave empty if this PC opens the key by itself.</translation>
    </message>
    <message>
        <source>Số cuối của từng dãy</source>
        <translation>Last number of each series</translation>
    </message>
    <message>
        <source>Người thứ &amp;nhất (có quyền thiết lập)</source>
        <translation>&amp;First officer (may change the set-up)</translation>
    </message>
    <message>
        <source>Người thứ &amp;hai</source>
        <translation>&amp;Second officer</translation>
    </message>
    <message>
        <source>Mã PIN</source>
        <translation>PIN</translation>
    </message>
    <message>
        <source>Khôi phục</source>
        <translation>Restore</translation>
    </message>
    <message>
        <source>Xem sẽ mất gì</source>
        <translation>See what would be lost</translation>
    </message>
    <message>
        <source>Đang đọc bản sao lưu</source>
        <translation>Reading the backup</translation>
    </message>
    <message>
        <source>Trên máy không còn kho để so: việc làm sau lúc đó là mất.</source>
        <translation>There is no store here to compare with: what was done later is lost.</translation>
    </message>
    <message>
        <source>Kho trên máy có {count} việc sau đó: các việc ấy sẽ mất.</source>
        <translation>The store here has {count} later acts: those would be lost.</translation>
    </message>
    <message>
        <source>Không mất việc nào so với kho trên máy.</source>
        <translation>No act of the store here would be lost.</translation>
    </message>
    <message>
        <source>{count} bản sao mới hơn bị hỏng: hãy thử USB khác.</source>
        <translation>{count} newer copies are damaged: try another stick.</translation>
    </message>
    <message>
        <source>Có việc đã sao lưu sau đó nhưng đứt quãng, không nối được.</source>
        <translation>Later acts were backed up, but some before them are missing, so they cannot be added.</translation>
    </message>
    <message>
        <source>{papers} giấy tờ, thiếu {missing}.</source>
        <translation>Papers: {papers}, missing: {missing}.</translation>
    </message>
    <message>
        <source>Bản sao đến lúc {moment}. {lost} {papers}</source>
        <translation>The copy goes to {moment}. {lost} {papers}</translation>
    </message>
    <message>
        <source>chưa biết</source>
        <translation>not known</translation>
    </message>
    <message>
        <source>trên máy: {number}</source>
        <translation>here: {number}</translation>
    </message>
    <message>
        <source>bản sao: {number}</source>
        <translation>copy: {number}</translation>
    </message>
    <message>
        <source>Hãy nhập mã PIN.</source>
        <translation>Enter the PIN.</translation>
    </message>
    <message>
        <source>Đang khôi phục</source>
        <translation>Restoring</translation>
    </message>
</context>
<context>
    <name>ReturnForm</name>
    <message>
        <source>Hãy ghi tên người đến nhận.</source>
        <translation>Enter the name of who has come.</translation>
    </message>
    <message>
        <source>Không còn tiền phải thu.</source>
        <translation>Nothing is left to pay.</translation>
    </message>
    <message>
        <source>Còn phải thu</source>
        <translation>Still due</translation>
    </message>
    <message>
        <source>Trả kết quả</source>
        <translation>Return</translation>
    </message>
    <message>
        <source>Thiếu giấy tờ</source>
        <translation>Papers missing</translation>
    </message>
    <message>
        <source>Mở hồ sơ</source>
        <translation>Open dossier</translation>
    </message>
    <message>
        <source>Trả cho {name}</source>
        <translation>Return to {name}</translation>
    </message>
</context>
<context>
    <name>ReturnHead</name>
    <message>
        <source>Ngăn {shelf}</source>
        <translation>Shelf {shelf}</translation>
    </message>
    <message>
        <source>Kết quả: {kind}, số {number} ngày {day}</source>
        <translation>Result: {kind}, no. {number} of {day}</translation>
    </message>
    <message>
        <source>có sẵn từ {day} ({n} ngày)</source>
        <translation>ready since {day} ({n} days)</translation>
    </message>
</context>
<context>
    <name>RightGuard</name>
    <message>
        <source>{act}: cần vai trò {roles}.</source>
        <translation>{act}: needs the role {roles}.</translation>
    </message>
</context>
<context>
    <name>RoleAsk</name>
    <message>
        <source>Người vừa quét là ai trong hồ sơ này? Bấm một số:</source>
        <translation>Who is the person just scanned? Press a digit:</translation>
    </message>
    <message>
        <source>{name}: bấm số từ 1 đến 5 để chọn vai trò</source>
        <translation>{name}: press 1 to 5 for the role</translation>
    </message>
</context>
<context>
    <name>RuleWords</name>
    <message>
        <source>trong ngày</source>
        <translation>the same day</translation>
    </message>
    <message>
        <source>{count} ngày làm việc</source>
        <translation>{count} working days</translation>
    </message>
    <message>
        <source>{count} ngày</source>
        <translation>{count} calendar days</translation>
    </message>
    <message>
        <source>{count} giờ làm việc</source>
        <translation>{count} working hours</translation>
    </message>
    <message>
        <source>chưa rõ</source>
        <translation>not known</translation>
    </message>
    <message>
        <source>Trực tiếp</source>
        <translation>In person</translation>
    </message>
    <message>
        <source>Trực tuyến</source>
        <translation>Online</translation>
    </message>
    <message>
        <source>Bưu chính</source>
        <translation>By post</translation>
    </message>
    <message>
        <source>Mọi hình thức nộp</source>
        <translation>Every way of filing</translation>
    </message>
    <message>
        <source>Phí</source>
        <translation>Fee (phí)</translation>
    </message>
    <message>
        <source>Lệ phí</source>
        <translation>Charge (lệ phí)</translation>
    </message>
    <message>
        <source>Chi phí</source>
        <translation>Cost (chi phí)</translation>
    </message>
    <message>
        <source>miễn phí</source>
        <translation>free</translation>
    </message>
    <message>
        <source>{amount} đồng</source>
        <translation>{amount} đồng</translation>
    </message>
    <message>
        <source>Quy định riêng</source>
        <translation>Own rule</translation>
    </message>
    <message>
        <source>Đã kiểm chứng</source>
        <translation>Verified</translation>
    </message>
    <message>
        <source>Chưa kiểm chứng</source>
        <translation>Not verified</translation>
    </message>
    <message>
        <source>Tham số</source>
        <translation>Figure</translation>
    </message>
    <message>
        <source>Mẫu giấy tờ</source>
        <translation>Form</translation>
    </message>
    <message>
        <source>Lý do từ chối</source>
        <translation>Ground of refusal</translation>
    </message>
    <message>
        <source>Miễn, giảm</source>
        <translation>Exemption</translation>
    </message>
    <message>
        <source>Thời hạn lưu</source>
        <translation>Retention</translation>
    </message>
    <message>
        <source>Thời hạn theo luật</source>
        <translation>Limit by law</translation>
    </message>
    <message>
        <source>Mức thu theo luật</source>
        <translation>Charge by law</translation>
    </message>
    <message>
        <source>Thời hạn: {said}</source>
        <translation>Limit: {said}</translation>
    </message>
    <message>
        <source> mỗi bản</source>
        <translation> per copy</translation>
    </message>
    <message>
        <source>từ {since}</source>
        <translation>from {since}</translation>
    </message>
    <message>
        <source>{since} đến {until}</source>
        <translation>{since} to {until}</translation>
    </message>
    <message>
        <source>Ngày lễ</source>
        <translation>Public holiday</translation>
    </message>
    <message>
        <source>Nghỉ bù</source>
        <translation>Day in lieu</translation>
    </message>
    <message>
        <source>Nghỉ</source>
        <translation>Day off</translation>
    </message>
    <message>
        <source>Làm bù</source>
        <translation>Made-up working day</translation>
    </message>
    <message>
        <source>Như ngày thường</source>
        <translation>As its weekday</translation>
    </message>
    <message>
        <source>Giờ làm việc {hours}</source>
        <translation>Office hours {hours}</translation>
    </message>
</context>
<context>
    <name>ScanDesk</name>
    <message>
        <source>Mã quét bị đứt sau {count} ký tự. Hãy quét lại.</source>
        <translation>The scan broke off after {count} characters. Please scan again.</translation>
    </message>
    <message>
        <source>Máy quét không trả lời: kiểm tra dây cắm.</source>
        <translation>The scanner does not answer: check its cable.</translation>
    </message>
</context>
<context>
    <name>ScanRoute</name>
    <message>
        <source>Hãy đăng nhập trước khi quét.</source>
        <translation>Please sign in before scanning.</translation>
    </message>
</context>
<context>
    <name>ScannerSection</name>
    <message>
        <source>Cách nối máy quét</source>
        <translation>How the scanner is connected</translation>
    </message>
    <message>
        <source>để trống: như bàn phím</source>
        <translation>empty: as a keyboard</translation>
    </message>
    <message>
        <source>Cổng nối tiếp</source>
        <translation>Serial port</translation>
    </message>
    <message>
        <source>&amp;Cổng nối tiếp (USB-COM)</source>
        <translation>Serial &amp;port (USB-COM)</translation>
    </message>
    <message>
        <source>Nối qua cổng này thì bộ gõ tiếng Việt không làm hỏng mã quét.</source>
        <translation>Over this port no Vietnamese input method can spoil a scan.</translation>
    </message>
    <message>
        <source>Nhận &amp;ra máy quét theo tốc độ gõ</source>
        <translation>Tell scanner&amp;s by typing speed</translation>
    </message>
    <message>
        <source>Tốt nhất: cài máy quét gửi F12 trước mã và Enter sau mã, hoặc nối qua USB-COM.</source>
        <translation>Best: program the scanner to send F12 before and Enter after a code, or use USB-COM.</translation>
    </message>
    <message>
        <source>Quét thử</source>
        <translation>Try it</translation>
    </message>
    <message>
        <source>Lưu máy quét</source>
        <translation>Save scanner</translation>
    </message>
    <message>
        <source>Đã lưu; máy quét được mở lại ở lần đăng nhập tới</source>
        <translation>Saved; the scanner is opened at the next sign-in</translation>
    </message>
</context>
<context>
    <name>ScannerTest</name>
    <message>
        <source>Bấm vào ô dưới đây rồi quét một mã bất kỳ.</source>
        <translation>Click into the line below, then scan any code.</translation>
    </message>
    <message>
        <source>Ô thử máy quét</source>
        <translation>Scanner test line</translation>
    </message>
    <message>
        <source>Các phím máy quét đã gửi</source>
        <translation>Keys the scanner sent</translation>
    </message>
    <message>
        <source>Thử lại từ đầu</source>
        <translation>Start again</translation>
    </message>
    <message>
        <source>Đang nhận… Nếu đã quét xong: máy quét chưa gửi phím Enter ở cuối.</source>
        <translation>Receiving… If the scan is over: the scanner sent no Enter at its end.</translation>
    </message>
    <message>
        <source>Tốt: có phím {key} ở đầu và phím kết thúc, {count} ký tự.</source>
        <translation>Good: {key} first and an end key, {count} characters.</translation>
    </message>
    <message>
        <source>Dùng được nhưng chưa chắc chắn khi bật gõ tiếng Việt: hãy cài {key} làm tiền tố.</source>
        <translation>Works, but not surely while Vietnamese typing is on: set {key} as prefix.</translation>
    </message>
    <message>
        <source>Chưa dùng được: chậm nhất {gap} ms giữa hai ký tự. Hãy cài {key} làm tiền tố.</source>
        <translation>Does not work yet: up to {gap} ms between two characters. Set {key} as prefix.</translation>
    </message>
</context>
<context>
    <name>SecondDialog</name>
    <message>
        <source>Cần người thứ hai</source>
        <translation>A second person is needed</translation>
    </message>
    <message>
        <source>Việc này cần hai người: {act}.</source>
        <translation>This takes two persons: {act}.</translation>
    </message>
    <message>
        <source>Người thứ hai chọn tên và tự nhập mã của mình.</source>
        <translation>The second person chooses their name and types their own PIN or passphrase.</translation>
    </message>
    <message>
        <source>&amp;Người thứ hai</source>
        <translation>&amp;Second person</translation>
    </message>
    <message>
        <source>&amp;Mã PIN hoặc mật khẩu</source>
        <translation>&amp;PIN or passphrase</translation>
    </message>
    <message>
        <source>Xác nhận</source>
        <translation>Confirm</translation>
    </message>
    <message>
        <source>Thôi</source>
        <translation>Give up</translation>
    </message>
    <message>
        <source>Chưa có ai khác được làm người thứ hai. Hãy thêm ở Thiết lập › Cán bộ.</source>
        <translation>Nobody else may be the second person yet. Add one under Set-up › Officers.</translation>
    </message>
    <message>
        <source>Hãy nhập mã PIN hoặc mật khẩu.</source>
        <translation>Enter the PIN or passphrase.</translation>
    </message>
</context>
<context>
    <name>SecretCard</name>
    <message>
        <source>Mã PIN hoặc mật khẩu mới</source>
        <translation>New PIN or passphrase</translation>
    </message>
    <message>
        <source>Mã &amp;PIN hoặc mật khẩu</source>
        <translation>&amp;PIN or passphrase</translation>
    </message>
    <message>
        <source>Nhập lại</source>
        <translation>Once more</translation>
    </message>
    <message>
        <source>Mã đang &amp;dùng</source>
        <translation>PIN or passphrase in &amp;use</translation>
    </message>
    <message>
        <source>Đổi mã</source>
        <translation>Change it</translation>
    </message>
    <message>
        <source>Mở khoá đăng nhập</source>
        <translation>Unlock sign-in</translation>
    </message>
</context>
<context>
    <name>SegmentBar</name>
    <message>
        <source>Danh sách gọi điện</source>
        <translation>Call lists</translation>
    </message>
    <message>
        <source>Gọi điện, {part}</source>
        <translation>Calls, {part}</translation>
    </message>
</context>
<context>
    <name>SeriesSection</name>
    <message>
        <source>Dãy số của năm</source>
        <translation>Series of the year</translation>
    </message>
    <message>
        <source>Năm nay chưa cấp số nào</source>
        <translation>No number taken this year</translation>
    </message>
    <message>
        <source>Dãy số bắt đầu từ 1, trừ khi nối tiếp sổ giấy.</source>
        <translation>A series begins at 1 unless it goes on from a paper book.</translation>
    </message>
    <message>
        <source>Nối tiếp sổ giấy</source>
        <translation>Go on from a paper book</translation>
    </message>
    <message>
        <source>gõ vài chữ, hoặc phím ↓</source>
        <translation>type a few letters, or press ↓</translation>
    </message>
    <message>
        <source>&amp;Dãy số</source>
        <translation>&amp;Series</translation>
    </message>
    <message>
        <source>Số &amp;cuối trong sổ giấy</source>
        <translation>&amp;Last number on paper</translation>
    </message>
    <message>
        <source>&amp;Quyển số</source>
        <translation>&amp;Volume</translation>
    </message>
    <message>
        <source>Dãy đã có số thì không đổi được nữa: số không bỏ cách.</source>
        <translation>A series in use cannot be changed: numbers leave no gap.</translation>
    </message>
    <message>
        <source>Mở dãy số</source>
        <translation>Open the series</translation>
    </message>
    <message>
        <source>Số tiếp theo là {number}</source>
        <translation>The next number is {number}</translation>
    </message>
    <message>
        <source>Dãy số năm {year}</source>
        <translation>Series of {year}</translation>
    </message>
    <message>
        <source>Quyển {volume}</source>
        <translation>Volume {volume}</translation>
    </message>
    <message>
        <source>số cuối {number}</source>
        <translation>last {number}</translation>
    </message>
    <message>
        <source>Sổ theo dõi: {field}</source>
        <translation>Tracking register: {field}</translation>
    </message>
    <message>
        <source>Mã hồ sơ của bộ phận {scope}</source>
        <translation>Dossier codes of desk {scope}</translation>
    </message>
    <message>
        <source>Danh sách bàn giao của bưu chính</source>
        <translation>Couriers&apos; hand-over lists</translation>
    </message>
    <message>
        <source>Số văn bản {kind}</source>
        <translation>Paper numbers {kind}</translation>
    </message>
</context>
<context>
    <name>SettlingDesk</name>
    <message>
        <source>Đã đóng dấu {n} số</source>
        <translation>{n} numbers sealed</translation>
    </message>
    <message>
        <source>Đã thu {due} đ, đã trả bản chính và trao túi {code} cho {name}?</source>
        <translation>Took {due} đ, gave the originals back and handed bundle {code} to {name}?</translation>
    </message>
    <message>
        <source>Đã trả bản chính và trao túi {code} cho {name}?</source>
        <translation>Gave the originals back and handed bundle {code} to {name}?</translation>
    </message>
    <message>
        <source>Đã trao</source>
        <translation>Handed over</translation>
    </message>
    <message>
        <source>Đã trao túi {code}</source>
        <translation>Bundle {code} handed over</translation>
    </message>
    <message>
        <source>Đã huỷ số {number}</source>
        <translation>Number {number} annulled</translation>
    </message>
</context>
<context>
    <name>Setup</name>
    <message>
        <source>Các mục thiết lập</source>
        <translation>Sections of the set-up</translation>
    </message>
    <message>
        <source>↑ ↓ chọn mục, Enter vào mục</source>
        <translation>↑ ↓ choose, Enter goes in</translation>
    </message>
</context>
<context>
    <name>SetupPage</name>
    <message>
        <source>Cơ quan</source>
        <translation>Office</translation>
    </message>
    <message>
        <source>Tên mới có hiệu lực từ một ngày; giấy đã in giữ tên cũ.</source>
        <translation>A new name holds from a day on; printed papers keep the old one.</translation>
    </message>
    <message>
        <source>Quầy</source>
        <translation>Counters</translation>
    </message>
    <message>
        <source>Quầy ghi trên giấy tiếp nhận và trong sổ.</source>
        <translation>The counter stands on receipts and in the registers.</translation>
    </message>
    <message>
        <source>Cán bộ</source>
        <translation>Officers</translation>
    </message>
    <message>
        <source>Ai làm việc ở đây, chức vụ từ ngày nào, được làm gì.</source>
        <translation>Who works here, under which title since when, with which rights.</translation>
    </message>
    <message>
        <source>Thủ tục</source>
        <translation>Procedures</translation>
    </message>
    <message>
        <source>Thủ tục và quy định riêng</source>
        <translation>Procedures and own rules</translation>
    </message>
    <message>
        <source>Thời hạn và mức thu kèm nguồn. Quy định riêng đặt lên trên, dữ liệu gốc giữ nguyên.</source>
        <translation>Limits and charges with their source. Own rules lie on top; the shipped data stays as it is.</translation>
    </message>
    <message>
        <source>Lịch làm việc</source>
        <translation>Calendar</translation>
    </message>
    <message>
        <source>Ngày hẹn trả được tính theo lịch và giờ làm việc này.</source>
        <translation>Due dates are reckoned with this calendar and these hours.</translation>
    </message>
    <message>
        <source>Giấy tờ và in</source>
        <translation>Papers and printing</translation>
    </message>
    <message>
        <source>Khổ giấy, số liên, máy in và những lựa chọn hay dùng.</source>
        <translation>Sheets, copies, the printer and what is often used.</translation>
    </message>
    <message>
        <source>Máy quét</source>
        <translation>Scanner</translation>
    </message>
    <message>
        <source>Quét thử để biết máy quét đã cài đúng chưa.</source>
        <translation>Scan something to see whether the scanner is set up right.</translation>
    </message>
    <message>
        <source>Dãy số</source>
        <translation>Number series</translation>
    </message>
    <message>
        <source>Mỗi dãy số chạy liên tục trong năm; có thể nối tiếp sổ giấy.</source>
        <translation>Each series runs unbroken through the year; it may go on from a paper book.</translation>
    </message>
    <message>
        <source>Thẩm quyền ký</source>
        <translation>Authority to sign</translation>
    </message>
    <message>
        <source>Ai được ký chứng thực việc gì, theo văn bản nào, đến khi nào.</source>
        <translation>Who may sign which certification, by which decision, until when.</translation>
    </message>
    <message>
        <source>Sổ chứng thực</source>
        <translation>Certification books</translation>
    </message>
    <message>
        <source>Sổ mở ở số tiếp theo của sổ giấy; số chạy liên tục trong năm.</source>
        <translation>A book opens at the next number of the paper book; numbers run on within the year.</translation>
    </message>
    <message>
        <source>Chứng thực</source>
        <translation>Certification</translation>
    </message>
    <message>
        <source>Lời chứng lên giấy bằng cách nào, ở đâu trên tờ giấy, tiền chụp.</source>
        <translation>How attestations come onto paper, where on the sheet, the cost of photocopies.</translation>
    </message>
    <message>
        <source>Lời chứng</source>
        <translation>Attestations</translation>
    </message>
    <message>
        <source>Lời văn chưa đối chiếu được thì ghi rõ; lời văn của đơn vị thay vào chỗ đó.</source>
        <translation>Words nobody could check say so; the ward&apos;s own take their place.</translation>
    </message>
    <message>
        <source>Dữ liệu đã xuất</source>
        <translation>Exports</translation>
    </message>
    <message>
        <source>Ai đã lưu danh sách người dân ra tệp, cùng ai. Tệp không cần nữa thì xoá.</source>
        <translation>Who wrote lists of residents to files, and with whom. Delete files nobody needs any more.</translation>
    </message>
    <message>
        <source>Kho dữ liệu</source>
        <translation>Data store</translation>
    </message>
    <message>
        <source>Kho nằm ở đâu, khoá ở đâu, và kho có nguyên vẹn không.</source>
        <translation>Where the store and its key lie, and whether it is whole.</translation>
    </message>
    <message>
        <source>Khoá</source>
        <translation>Key</translation>
    </message>
    <message>
        <source>Khoá của kho</source>
        <translation>The store&apos;s key</translation>
    </message>
    <message>
        <source>Ai, cái gì mở được kho; phiếu khôi phục; đổi khoá.</source>
        <translation>Who and what opens the store; the recovery sheet; changing the key.</translation>
    </message>
    <message>
        <source>Sao lưu</source>
        <translation>Backup</translation>
    </message>
    <message>
        <source>Nơi sao lưu, bản gần nhất, thử khôi phục, khôi phục.</source>
        <translation>Backup places, the newest copy, drill, restore.</translation>
    </message>
    <message>
        <source>Thanh tra đã xem</source>
        <translation>Inspections</translation>
    </message>
    <message>
        <source>Chưa lưu</source>
        <translation>Not saved</translation>
    </message>
    <message>
        <source>Chỉ xem: cần vai trò {roles} để sửa</source>
        <translation>Read only: changing it needs the role {roles}</translation>
    </message>
    <message>
        <source>Mỗi lần thanh tra, kiểm tra xem hồ sơ, sổ hay giấy tờ đều ghi lại.</source>
        <translation>Every look of an inspector at a dossier, a book or a paper is recorded.</translation>
    </message>
    <message>
        <source>Giao diện</source>
        <translation>Appearance</translation>
    </message>
    <message>
        <source>Chỉ cho máy này, ai cũng chọn được, có tác dụng ngay.</source>
        <translation>For this PC only; anybody may choose, and it holds at once.</translation>
    </message>
</context>
<context>
    <name>SheetPrint</name>
    <message>
        <source>Đã gửi phiếu khôi phục tới {printer}. Lấy phiếu ngay và cất vào két.</source>
        <translation>The recovery sheet was sent to {printer}. Take it now and put it in the safe.</translation>
    </message>
</context>
<context>
    <name>ShelfCard</name>
    <message>
        <source>Sổ</source>
        <translation>Registers</translation>
    </message>
    <message>
        <source>Năm của sổ</source>
        <translation>Year of the book</translation>
    </message>
    <message>
        <source>Sổ chứng thực và sổ theo dõi của năm</source>
        <translation>The year&apos;s certification books and tracking registers</translation>
    </message>
    <message>
        <source>Các lần đã in. Enter xem, Ctrl+P in lại</source>
        <translation>The prints so far. Enter shows one, Ctrl+P prints it again</translation>
    </message>
    <message>
        <source>Các trang đã in để đóng sổ. Enter xem, Ctrl+P in lại</source>
        <translation>Pages printed for binding. Enter shows, Ctrl+P prints again</translation>
    </message>
    <message>
        <source>Đã in: Enter xem, Ctrl+P in lại</source>
        <translation>Printed: Enter shows, Ctrl+P prints again</translation>
    </message>
    <message>
        <source>Năm</source>
        <translation>Year</translation>
    </message>
</context>
<context>
    <name>ShiftPart</name>
    <message>
        <source>Tiền mặt đế&amp;m được</source>
        <translation>Cash &amp;counted</translation>
    </message>
    <message>
        <source>Để &amp;lại quầy</source>
        <translation>&amp;Left at the counter</translation>
    </message>
    <message>
        <source>Người nhậ&amp;n ca</source>
        <translation>&amp;Taken over by</translation>
    </message>
    <message>
        <source>Mã &amp;PIN của người nhận</source>
        <translation>&amp;PIN of who takes over</translation>
    </message>
    <message>
        <source>Lý &amp;do chênh lệch</source>
        <translation>Wh&amp;y it differs</translation>
    </message>
    <message>
        <source>Các lần bàn giao trong tháng</source>
        <translation>Handovers of the month</translation>
    </message>
    <message>
        <source>Bàn giao và in</source>
        <translation>Hand over and print</translation>
    </message>
    <message>
        <source>F6 lưu biên bản của dòng đang đứng</source>
        <translation>F6 saves the sheet of the current row</translation>
    </message>
    <message>
        <source>Đã bàn giao trong tháng</source>
        <translation>Handed over this month</translation>
    </message>
    <message>
        <source>Phải có {amount} đ</source>
        <translation>Expected: {amount} đ</translation>
    </message>
    <message>
        <source>ca trước để lại {amount}</source>
        <translation>left by the last shift {amount}</translation>
    </message>
    <message>
        <source>thu {amount}</source>
        <translation>taken {amount}</translation>
    </message>
    <message>
        <source>hoàn {amount}</source>
        <translation>given back {amount}</translation>
    </message>
    <message>
        <source>từ {at}</source>
        <translation>since {at}</translation>
    </message>
    <message>
        <source>Lúc</source>
        <translation>At</translation>
    </message>
    <message>
        <source>Người giao</source>
        <translation>From</translation>
    </message>
    <message>
        <source>Người nhận</source>
        <translation>To</translation>
    </message>
    <message>
        <source>Phải có</source>
        <translation>Expected</translation>
    </message>
    <message>
        <source>Đếm được</source>
        <translation>Counted</translation>
    </message>
    <message>
        <source>Để lại</source>
        <translation>Left</translation>
    </message>
    <message>
        <source>Lý do chênh lệch</source>
        <translation>Why it differs</translation>
    </message>
    <message>
        <source>Khớp</source>
        <translation>It is right</translation>
    </message>
    <message>
        <source>Thiếu {n} đ</source>
        <translation>{n} đ missing</translation>
    </message>
    <message>
        <source>Thừa {n} đ</source>
        <translation>{n} đ too much</translation>
    </message>
    <message>
        <source>Hãy điền ô này.</source>
        <translation>Fill in this field.</translation>
    </message>
    <message>
        <source>Đã bàn giao ca, đang in biên bản</source>
        <translation>Shift handed over, the sheet is printing</translation>
    </message>
</context>
<context>
    <name>ShutCard</name>
    <message>
        <source>Dãy số còn đóng sau khi khôi phục</source>
        <translation>Series still shut after the restore</translation>
    </message>
    <message>
        <source>Xem số cuối cùng trên giấy của từng sổ rồi nhập. Số trên giấy lớn hơn: số ở giữa không cấp lại; sổ chứng thực chuyển sang giấy để nhập bù từng dòng.</source>
        <translation>Look at the last number on paper of each book and enter it. Where paper has more, the numbers between are not given again; a certification book goes to paper, to be entered line by line.</translation>
    </message>
    <message>
        <source>Dãy số còn đóng</source>
        <translation>Series still shut</translation>
    </message>
    <message>
        <source>Số &amp;cuối trên giấy</source>
        <translation>&amp;Last number on paper</translation>
    </message>
    <message>
        <source>Xác &amp;nhận</source>
        <translation>&amp;Confirm</translation>
    </message>
    <message>
        <source>Các dãy &amp;khác đúng như kho ghi</source>
        <translation>All &amp;others as the store has them</translation>
    </message>
    <message>
        <source>kho ghi {number}</source>
        <translation>store: {number}</translation>
    </message>
    <message>
        <source>Nhập số cuối trên giấy.</source>
        <translation>Enter the last number on paper.</translation>
    </message>
    <message>
        <source>Đã xác nhận {name}; sổ đang ghi tay: nhập bù số {span} ở trang Sổ (F7) rồi nhận sổ về máy</source>
        <translation>{name} confirmed; the book is on paper: enter number {span} on the page of books (F7), then take it back</translation>
    </message>
    <message>
        <source>Đã mở lại {name}</source>
        <translation>{name} is open again</translation>
    </message>
    <message>
        <source>{name}: số cuối trên giấy là {last}, kho ghi {known}? Các số ở giữa không cấp lại nữa, và không sửa lại được.</source>
        <translation>{name}: is {last} the last number on paper, while the store has {known}? The numbers between are never given again, and this cannot be undone.</translation>
    </message>
    <message>
        <source>Xác nhận số cuối {last}</source>
        <translation>Confirm last number {last}</translation>
    </message>
    <message>
        <source>Mọi dãy khác đi tiếp từ số kho ghi? Số nào đã ghi trên giấy sau bản sao lưu sẽ bị cấp lần nữa, và không sửa lại được.</source>
        <translation>Let all other series go on from the store&apos;s number? A number written on paper after the backup is then given again, and this cannot be undone.</translation>
    </message>
    <message>
        <source>Mở lại các dãy khác</source>
        <translation>Open the others</translation>
    </message>
    <message>
        <source>Đã mở lại các dãy số khác</source>
        <translation>The other series are open again</translation>
    </message>
</context>
<context>
    <name>ShutNotice</name>
    <message>
        <source>Kho vừa khôi phục, còn {count} sổ và dãy số đóng: vào Thiết lập, mục Sao lưu, xác nhận số cuối trên giấy.</source>
        <translation>The store was restored, {count} books and series are still shut: go to the set-up, section Backup, and confirm the last numbers on paper.</translation>
    </message>
</context>
<context>
    <name>Side</name>
    <message>
        <source>Phải thu</source>
        <translation>To be paid</translation>
    </message>
    <message>
        <source>Ai có thẩm quyền</source>
        <translation>Whoever may sign</translation>
    </message>
    <message>
        <source>Trình ai ký (Ctrl+Enter)</source>
        <translation>To which signer (Ctrl+Enter)</translation>
    </message>
    <message>
        <source>Túi để ở</source>
        <translation>Where the bundle lies</translation>
    </message>
    <message>
        <source>{papers} giấy tờ · {copies} bản · {sheets} tờ</source>
        <translation>papers: {papers} · copies: {copies} · sheets: {sheets}</translation>
    </message>
    <message>
        <source>Trả trước {hour}</source>
        <translation>Due by {hour}</translation>
    </message>
    <message>
        <source>Enter: trình {names}.</source>
        <translation>Enter: send to {names}.</translation>
    </message>
    <message>
        <source>Chưa ai có thẩm quyền ký; Enter: trình ký.</source>
        <translation>Nobody may sign this yet; Enter: send to the pile.</translation>
    </message>
    <message>
        <source>Có liên quan tài sản, lợi ích của người ký hoặc người thân thích không (Điều 9 k.3)? F9: không liên quan, ký. Ctrl+Enter: có, trình người khác.</source>
        <translation>Does it touch property or interests of the signer or close relatives (Điều 9 k.3)? F9: no, sign. Ctrl+Enter: yes, send to another.</translation>
    </message>
</context>
<context>
    <name>SignIn</name>
    <message>
        <source>Ai đang ở quầy?</source>
        <translation>Who is at the counter?</translation>
    </message>
    <message>
        <source>Mã &amp;PIN hoặc mật khẩu</source>
        <translation>&amp;PIN or passphrase</translation>
    </message>
    <message>
        <source>Vào làm việc   Enter</source>
        <translation>Start work   Enter</translation>
    </message>
    <message>
        <source>Quay lại   Esc</source>
        <translation>Back   Esc</translation>
    </message>
</context>
<context>
    <name>SignInPage</name>
    <message>
        <source>Cán bộ, công chức</source>
        <translation>Officers</translation>
    </message>
    <message>
        <source>Bản tập huấn, mã PIN: {pin}</source>
        <translation>Training, PIN: {pin}</translation>
    </message>
    <message>
        <source>Hãy nhập mã PIN hoặc mật khẩu.</source>
        <translation>Enter the PIN or passphrase.</translation>
    </message>
</context>
<context>
    <name>SignalLights</name>
    <message>
        <source>{equipment}: sẵn sàng</source>
        <translation>{equipment}: ready</translation>
    </message>
    <message>
        <source>Máy quét</source>
        <translation>Scanner</translation>
    </message>
    <message>
        <source>Máy in</source>
        <translation>Printer</translation>
    </message>
    <message>
        <source>Sao lưu</source>
        <translation>Backup</translation>
    </message>
</context>
<context>
    <name>SignedRows</name>
    <message>
        <source>Túi</source>
        <translation>Bundle</translation>
    </message>
    <message>
        <source>Người yêu cầu</source>
        <translation>Requester</translation>
    </message>
    <message>
        <source>Số chứng thực</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>Giấy tờ</source>
        <translation>Papers</translation>
    </message>
    <message>
        <source>Số bản</source>
        <translation>Copies</translation>
    </message>
    <message>
        <source>Giáp lai</source>
        <translation>Cross-seals</translation>
    </message>
</context>
<context>
    <name>SignedView</name>
    <message>
        <source>Các số vừa ký. Enter in lời chứng, Esc về danh sách</source>
        <translation>Numbers just given. Enter prints attestations, Esc goes back</translation>
    </message>
    <message>
        <source>Về danh sách</source>
        <translation>Back to the list</translation>
    </message>
    <message>
        <source>Đã ký {n} số</source>
        <translation>{n} numbers signed</translation>
    </message>
    <message>
        <source>Đã ký, đóng lời chứng</source>
        <translation>Signed and stamped</translation>
    </message>
    <message>
        <source>In lời chứng</source>
        <translation>Print attestations</translation>
    </message>
    <message>
        <source>quyển số {volume} - {symbol}, ngày {day}</source>
        <translation>volume {volume} - {symbol}, on {day}</translation>
    </message>
    <message>
        <source>{n} dấu giáp lai mỗi bản</source>
        <translation>{n} cross-seals on each</translation>
    </message>
    <message>
        <source>{n} bản, mỗi bản {sheets} tờ: 1 dấu, {seals}</source>
        <translation>{n} copies of {sheets} sheets: 1 seal, {seals}</translation>
    </message>
    <message>
        <source>không giáp lai</source>
        <translation>no cross-seal</translation>
    </message>
    <message>
        <source>Việc này không lấy số</source>
        <translation>This takes no number</translation>
    </message>
    <message>
        <source>Ghi chú vào văn bản đã chứng thực, ký và đóng dấu.</source>
        <translation>Note it on the certified document, sign and seal.</translation>
    </message>
    <message>
        <source>Enter: làm tiếp. Esc: về danh sách, làm sau ở mục Cần làm.</source>
        <translation>Enter goes on. Esc goes back; do it later under To do.</translation>
    </message>
</context>
<context>
    <name>Signing</name>
    <message>
        <source>{n} phút</source>
        <translation>{n} min</translation>
    </message>
    <message>
        <source>{n} giờ {m:02d}</source>
        <translation>{n} h {m:02d}</translation>
    </message>
    <message>
        <source>{n} ngày</source>
        <translation>{n} days</translation>
    </message>
    <message>
        <source>Đã ghi: có lời chứng và dấu</source>
        <translation>Noted: attested and stamped</translation>
    </message>
    <message>
        <source>Đang in lời chứng: {n} tờ</source>
        <translation>Printing attestations: {n} sheets</translation>
    </message>
</context>
<context>
    <name>SigningAtWindow</name>
    <message>
        <source>{name} còn {n} ngày</source>
        <translation>{name}, {n} days left</translation>
    </message>
    <message>
        <source>Thẩm quyền ký sắp hết: {said}. Xem Thiết lập (F8), Thẩm quyền ký.</source>
        <translation>Authority to sign ends soon: {said}. See Set-up (F8), Authority to sign.</translation>
    </message>
</context>
<context>
    <name>SigningBar</name>
    <message>
        <source>Thôi</source>
        <translation>Cancel</translation>
    </message>
</context>
<context>
    <name>SigningDesk</name>
    <message>
        <source>Chưa chọn giấy tờ nào. Phím cách chọn một, Ctrl+A chọn tất cả.</source>
        <translation>Nothing is ticked. Space ticks one, Ctrl+A ticks all.</translation>
    </message>
    <message>
        <source>Có liên quan đến tài sản, lợi ích của bản thân người ký hoặc người thân thích không?</source>
        <translation>Does it touch property or interests of the signer or of close relatives?</translation>
    </message>
    <message>
        <source>Mã PIN của {name}</source>
        <translation>PIN of {name}</translation>
    </message>
    <message>
        <source>Ký {n} giấy tờ</source>
        <translation>Sign {n}</translation>
    </message>
    <message>
        <source>Không liên quan, ký {n}</source>
        <translation>It does not, sign {n}</translation>
    </message>
    <message>
        <source>Đang ký {n} giấy tờ</source>
        <translation>Signing {n} papers</translation>
    </message>
    <message>
        <source>Đồng hồ đúng, ký</source>
        <translation>The clock is right, sign</translation>
    </message>
</context>
<context>
    <name>SigningPage</name>
    <message>
        <source>Túi {code} không còn chờ ký: {state}. Nơi để: {place}</source>
        <translation>Bundle {code} does not wait for a signature: {state}. Place: {place}</translation>
    </message>
    <message>
        <source>chưa ghi</source>
        <translation>not noted</translation>
    </message>
    <message>
        <source>Chờ ký</source>
        <translation>To sign</translation>
    </message>
    <message>
        <source>Cần làm</source>
        <translation>To do</translation>
    </message>
</context>
<context>
    <name>SplitPanel</name>
    <message>
        <source>Tách lại hai người đã ghép</source>
        <translation>Split two people merged before</translation>
    </message>
    <message>
        <source>Tách</source>
        <translation>Split</translation>
    </message>
    <message>
        <source>Mỗi mục lại là một người, với đúng các hồ sơ đã đứng tên.</source>
        <translation>Each entry is a person again, with the dossiers in its name.</translation>
    </message>
    <message>
        <source>{other}, đã ghép vào {one}</source>
        <translation>{other}, merged into {one}</translation>
    </message>
    <message>
        <source>Mục tách ra</source>
        <translation>Entry to split off</translation>
    </message>
    <message>
        <source>Lý do</source>
        <translation>Reason</translation>
    </message>
</context>
<context>
    <name>StatuteFinding</name>
    <message>
        <source>Các dòng tìm thấy. Enter mở, Esc thôi</source>
        <translation>Lines found. Enter opens, Esc leaves</translation>
    </message>
    <message>
        <source>Sổ này chưa có số {n}. Xem lại số đã gõ.</source>
        <translation>This book has no number {n}. Check what was typed.</translation>
    </message>
    <message>
        <source>Không sổ nào có “{text}”. Thử gõ ít chữ hơn.</source>
        <translation>No book has “{text}”. Try fewer words.</translation>
    </message>
</context>
<context>
    <name>StatuteLines</name>
    <message>
        <source>Số</source>
        <translation>No.</translation>
    </message>
    <message>
        <source>Ngày ký</source>
        <translation>Signed</translation>
    </message>
    <message>
        <source>Người ký chứng thực</source>
        <translation>Certified by</translation>
    </message>
    <message>
        <source>Phí (đồng)</source>
        <translation>Fee (đồng)</translation>
    </message>
    <message>
        <source>Ghi chú</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Tên giấy tờ, văn bản</source>
        <translation>Paper</translation>
    </message>
    <message>
        <source>Tên giao dịch</source>
        <translation>Transaction</translation>
    </message>
    <message>
        <source>Từ tiếng, sang tiếng</source>
        <translation>From, into</translation>
    </message>
    <message>
        <source>Họ tên người yêu cầu</source>
        <translation>Requester</translation>
    </message>
    <message>
        <source>Người yêu cầu, giấy tờ tùy thân</source>
        <translation>Signatory, identity paper</translation>
    </message>
    <message>
        <source>Người dịch, giấy tờ tùy thân</source>
        <translation>Translator, identity paper</translation>
    </message>
    <message>
        <source>Các bên, giấy tờ tùy thân</source>
        <translation>Parties, identity papers</translation>
    </message>
    <message>
        <source>Số bản sao</source>
        <translation>Copies</translation>
    </message>
    <message>
        <source>Số giấy tờ</source>
        <translation>Papers</translation>
    </message>
    <message>
        <source>Số bản dịch</source>
        <translation>Translations</translation>
    </message>
    <message>
        <source>chưa trao</source>
        <translation>not handed over</translation>
    </message>
</context>
<context>
    <name>StatutePanel</name>
    <message>
        <source>Số, tên, giấy tờ</source>
        <translation>Number, name, paper</translation>
    </message>
    <message>
        <source>Các dòng của sổ. Enter mở dòng</source>
        <translation>The lines of the book. Enter opens one</translation>
    </message>
    <message>
        <source>Việc với sổ. Enter làm, Esc thôi</source>
        <translation>What may be done with the book. Enter does it, Esc leaves</translation>
    </message>
    <message>
        <source>Trang đã in. Esc về sổ</source>
        <translation>The printed page. Esc goes back to the book</translation>
    </message>
    <message>
        <source>Việc với sổ</source>
        <translation>Acts on the book</translation>
    </message>
    <message>
        <source>Sổ này của năm {year} chưa mở</source>
        <translation>This book of {year} is not open</translation>
    </message>
    <message>
        <source>F9 mở sổ: ghi số bắt đầu và quyển sổ giấy mà sổ này nối tiếp.</source>
        <translation>F9 opens it: give its first number and the paper book it continues.</translation>
    </message>
    <message>
        <source>F10 để nhập sổ giấy cũ của năm này.</source>
        <translation>F10 to enter the old paper book of that year.</translation>
    </message>
    <message>
        <source>Mở sổ</source>
        <translation>Open the book</translation>
    </message>
    <message>
        <source>{name} · quyển {volumes} · {symbol}</source>
        <translation>{name} · volume {volumes} · {symbol}</translation>
    </message>
    <message>
        <source>Nhập số ghi tay</source>
        <translation>Enter numbers from paper</translation>
    </message>
    <message>
        <source>In tháng {month} để đóng sổ</source>
        <translation>Print month {month} for binding</translation>
    </message>
    <message>
        <source>In nháp</source>
        <translation>Print a draft</translation>
    </message>
    <message>
        <source>Sổ đã mở, chưa có dòng nào</source>
        <translation>The book is open and has no line yet</translation>
    </message>
    <message>
        <source>Dòng đầu tiên là số {n}, ghi khi ký chứng thực.</source>
        <translation>Its first line is number {n}, written when a certification is signed.</translation>
    </message>
    <message>
        <source>Enter mở dòng</source>
        <translation>Enter opens a line</translation>
    </message>
    <message>
        <source>{name} năm {year}</source>
        <translation>{name}, {year}</translation>
    </message>
    <message>
        <source>Đã khoá sổ</source>
        <translation>Closed</translation>
    </message>
    <message>
        <source>Đang ghi tay</source>
        <translation>On paper</translation>
    </message>
    <message>
        <source>Số tới: {n}</source>
        <translation>Next: {n}</translation>
    </message>
    <message>
        <source>Tìm (F6)</source>
        <translation>Find (F6)</translation>
    </message>
</context>
<context>
    <name>StopPanel</name>
    <message>
        <source>Dừng xử lý theo yêu cầu của người dân</source>
        <translation>Stop at the applicant&apos;s request</translation>
    </message>
    <message>
        <source>Dừng và in thông báo</source>
        <translation>Stop and print notice</translation>
    </message>
    <message>
        <source>Lý do người dân nêu</source>
        <translation>The reason given</translation>
    </message>
    <message>
        <source>Trả lại: {name}</source>
        <translation>Given back: {name}</translation>
    </message>
    <message>
        <source>Hồ sơ đã dừng thì không xử lý tiếp được. Dừng hồ sơ này?</source>
        <translation>A stopped dossier cannot go on. Stop it?</translation>
    </message>
    <message>
        <source>Dừng hồ sơ</source>
        <translation>Stop dossier</translation>
    </message>
</context>
<context>
    <name>StoreSection</name>
    <message>
        <source>Kiểm tra kho</source>
        <translation>Check the store</translation>
    </message>
    <message>
        <source>Quầy vẫn tiếp nhận trong khi kiểm tra.</source>
        <translation>The counter goes on while it is checked.</translation>
    </message>
    <message>
        <source>Nơi để kho</source>
        <translation>Where the store lies</translation>
    </message>
    <message>
        <source>&amp;Thư mục</source>
        <translation>&amp;Folder</translation>
    </message>
    <message>
        <source>Kho có nguyên vẹn không</source>
        <translation>Is the store whole</translation>
    </message>
    <message>
        <source>Đang kiểm tra</source>
        <translation>Checking</translation>
    </message>
    <message>
        <source>In kết quả</source>
        <translation>Print the result</translation>
    </message>
    <message>
        <source>Kết quả kiểm tra đang in</source>
        <translation>The result is being printed</translation>
    </message>
    <message>
        <source>Kiểm tra chuỗi ghi nhận, các bảng, số đã cấp, từng giấy tờ đã lập, và đối chiếu với các bản sao lưu đang cắm.</source>
        <translation>Checks the chain of the record, the tables, the numbers taken and every paper made, and holds the store against the backups at hand.</translation>
    </message>
    <message>
        <source>Chỉ phần mới từ lần kiểm tra &amp;nguyên vẹn trước</source>
        <translation>Only what is &amp;new since the last clean check</translation>
    </message>
    <message>
        <source>Lập ngày {day}, {size} MB.</source>
        <translation>Made on {day}, {size} MB.</translation>
    </message>
    <message>
        <source>Kho tập huấn: không có gì phải giữ kín.</source>
        <translation>A training store: nothing in it is secret.</translation>
    </message>
    <message>
        <source>Khoá của kho nằm trong tệp store.key cùng thư mục: ai chép được thư mục này là đọc được hồ sơ. Hãy cất riêng một bản chép của store.key, và chỉ cho người phụ trách mở thư mục này.</source>
        <translation>The store&apos;s key lies in the file store.key in the same folder: whoever can copy the folder can read the dossiers. Keep a copy of store.key apart, and let only whoever is in charge open this folder.</translation>
    </message>
    <message>
        <source>Máy này không giữ khoá của kho: mỗi lần mở phần mềm phải nhập mật khẩu của người phụ trách hoặc phiếu khôi phục. Mất cả mật khẩu lẫn phiếu là mất hồ sơ.</source>
        <translation>This PC does not keep the store&apos;s key: at every start the passphrase of whoever is in charge, or the recovery sheet, is asked for. Without both the dossiers are lost.</translation>
    </message>
    <message>
        <source>Khoá của kho nằm trong kho khoá của hệ điều hành, theo tài khoản máy tính này. Mất tài khoản là mất khoá: đừng xoá tài khoản, đừng cài lại máy khi chưa hỏi người phụ trách.</source>
        <translation>The store&apos;s key lies in the system&apos;s keyring, with this computer account. Losing the account loses the key: do not delete the account or set the computer up anew without asking whoever is in charge.</translation>
    </message>
    <message>
        <source>{count} giấy chưa in (Shift+F9 để xem)</source>
        <translation>{count} unprinted papers (Shift+F9 shows them)</translation>
    </message>
    <message>
        <source>Mọi giấy đã in xong.</source>
        <translation>Every paper is printed.</translation>
    </message>
    <message>
        <source>Đã dừng giữa chừng nên chưa kết luận được gì.</source>
        <translation>Stopped half-way, so nothing can be concluded.</translation>
    </message>
    <message>
        <source>Đã kiểm tra {events} việc ghi nhận, {numbers} số đã cấp, {papers} giấy tờ.</source>
        <translation>Checked {events} acts, {numbers} numbers, {papers} papers.</translation>
    </message>
    <message>
        <source>Không khớp bản sao</source>
        <translation>Does not agree with a backup</translation>
    </message>
    <message>
        <source>Nguyên vẹn</source>
        <translation>Whole</translation>
    </message>
    <message>
        <source>Phần mới nguyên vẹn</source>
        <translation>What is new is whole</translation>
    </message>
    <message>
        <source>Có chỗ sai</source>
        <translation>Something is wrong</translation>
    </message>
</context>
<context>
    <name>SupplementPanel</name>
    <message>
        <source>Yêu cầu bổ sung</source>
        <translation>Ask for papers</translation>
    </message>
    <message>
        <source>Chưa tiếp nhận, chưa cấp mã. Nêu đủ một lần, mỗi giấy tờ một dòng.</source>
        <translation>Not received, no code yet. Name everything once, one paper a line.</translation>
    </message>
    <message>
        <source>Cần bổ sung *</source>
        <translation>Still needed *</translation>
    </message>
    <message>
        <source>Lý do, hướng dẫn *</source>
        <translation>Reason and guidance *</translation>
    </message>
</context>
<context>
    <name>TakeMoneyPanel</name>
    <message>
        <source>Thu tiền</source>
        <translation>Take money</translation>
    </message>
    <message>
        <source>Ghi đã thu</source>
        <translation>Record payment</translation>
    </message>
    <message>
        <source>Còn phải thu {sum}.</source>
        <translation>Still due: {sum}.</translation>
    </message>
    <message>
        <source>Chưa rõ số tiền phải thu: nhập số thực thu.</source>
        <translation>The amount is not known: enter what is taken.</translation>
    </message>
    <message>
        <source>Hãy nhập số tiền thu.</source>
        <translation>Enter the amount taken.</translation>
    </message>
</context>
<context>
    <name>TakeSupplementPanel</name>
    <message>
        <source>Nhận bổ sung</source>
        <translation>Take the papers</translation>
    </message>
    <message>
        <source>Giấy tờ đã yêu cầu</source>
        <translation>Papers asked for</translation>
    </message>
    <message>
        <source>Kiểm tra</source>
        <translation>Answer</translation>
    </message>
    <message>
        <source>Chính</source>
        <translation>Orig.</translation>
    </message>
    <message>
        <source>Sao</source>
        <translation>Copies</translation>
    </message>
    <message>
        <source>Tra ở đâu</source>
        <translation>Looked up where</translation>
    </message>
    <message>
        <source>Số bản chính: {name}</source>
        <translation>Originals: {name}</translation>
    </message>
    <message>
        <source>Số bản sao: {name}</source>
        <translation>Copies: {name}</translation>
    </message>
    <message>
        <source>Tra cứu ở đâu: {name}</source>
        <translation>Looked up where: {name}</translation>
    </message>
</context>
<context>
    <name>Taking</name>
    <message>
        <source>Người này còn túi {bundles} chưa xong: Ctrl+O để mở.</source>
        <translation>This person&apos;s bundle {bundles} is not finished: Ctrl+O opens it.</translation>
    </message>
    <message>
        <source>Túi {bundle} đã ký, chưa trao: quét phiếu, hoặc Ctrl+O để mở lại.</source>
        <translation>Bundle {bundle} is signed and not handed over: scan its slip, or Ctrl+O to open it again.</translation>
    </message>
    <message>
        <source>Quét thẻ hoặc gõ tên trước.</source>
        <translation>Scan the card or type the name first.</translation>
    </message>
    <message>
        <source>Chưa có lần trước của người này.</source>
        <translation>Nothing is known of a last time.</translation>
    </message>
    <message>
        <source>Ghi số chứng thực và năm, như 12/2026.</source>
        <translation>Write the number and year, as 12/2026.</translation>
    </message>
    <message>
        <source>Sổ ở đây không có số này: ghi số, quyển và nơi chứng thực bằng chữ.</source>
        <translation>The book here has no such number: write number, volume and office in words.</translation>
    </message>
</context>
<context>
    <name>TaskBanner</name>
    <message>
        <source>Lý do sửa *</source>
        <translation>Reason *</translation>
    </message>
    <message>
        <source>Lý do sửa</source>
        <translation>Reason for the correction</translation>
    </message>
    <message>
        <source>Thôi   Esc</source>
        <translation>Leave   Esc</translation>
    </message>
</context>
<context>
    <name>Telling</name>
    <message>
        <source>Còn “{typed}” chưa lấy: bấm Enter để lấy giấy tờ, hoặc xoá đi.</source>
        <translation>“{typed}” is not taken yet: Enter takes the paper, or delete it.</translation>
    </message>
    <message>
        <source>Ghi giờ, ngày ký ngoài trụ sở, như 14:30 26/11/2026.</source>
        <translation>Write the hour and day it was signed elsewhere, as 14:30 26/11/2026.</translation>
    </message>
    <message>
        <source>“{title}”: lời chứng phải ghi cấp cho ai. Ghi như: ông A 1; bà B 2.</source>
        <translation>“{title}”: its attestation names who gets the originals. Enter them like: ông A 1; bà B 2.</translation>
    </message>
    <message>
        <source>“{title}”: lập {made} bản gốc, nhưng cấp {given} và lưu ở đây 1. Ghi lại số bản.</source>
        <translation>“{title}”: {made} originals are made, but {given} are given out and 1 is kept here. Enter the counts again.</translation>
    </message>
</context>
<context>
    <name>TermsPanel</name>
    <message>
        <source>Ngày hẹn</source>
        <translation>Due date</translation>
    </message>
    <message>
        <source>Chọn thủ tục để thấy ngày hẹn trả và lý do.</source>
        <translation>Choose a procedure to see the due date and why.</translation>
    </message>
    <message>
        <source>Chưa tính được ngày hẹn</source>
        <translation>No due date yet</translation>
    </message>
    <message>
        <source>Chưa tính ngày hẹn</source>
        <translation>No date yet</translation>
    </message>
    <message>
        <source>Nguồn: </source>
        <translation>Sources: </translation>
    </message>
    <message>
        <source>Chưa có thời hạn trong dữ liệu. Nhập thời hạn và căn cứ.</source>
        <translation>The data hold no limit. Enter it with its basis.</translation>
    </message>
    <message>
        <source>Bản sao xin thêm</source>
        <translation>Extra copies</translation>
    </message>
    <message>
        <source>Số bản sao</source>
        <translation>Copies</translation>
    </message>
</context>
<context>
    <name>TreasuryPanel</name>
    <message>
        <source>Ghi đã nộp</source>
        <translation>Note as paid in</translation>
    </message>
    <message>
        <source>Số tiền nộp</source>
        <translation>Amount paid in</translation>
    </message>
    <message>
        <source>Ngày nộp</source>
        <translation>Day</translation>
    </message>
    <message>
        <source>Giấy nộp tiền số</source>
        <translation>Number of the paying-in slip</translation>
    </message>
    <message>
        <source>Gạch bỏ lần nộp</source>
        <translation>Strike out</translation>
    </message>
    <message>
        <source>Đã ghi nộp trong tháng</source>
        <translation>Noted as paid in this month</translation>
    </message>
    <message>
        <source>Kho bạc, tháng {month}: phí {fee}, đã nộp {paid}, còn {left} đ; hạn {by}</source>
        <translation>Treasury, month {month}: fees {fee}, paid in {paid}, {left} đ left; due {by}</translation>
    </message>
    <message>
        <source>{day}: {amount} đ, giấy số {document}</source>
        <translation>{day}: {amount} đ, paper {document}</translation>
    </message>
    <message>
        <source>Hãy điền ô này.</source>
        <translation>Fill in this field.</translation>
    </message>
    <message>
        <source>Đã ghi nộp Kho bạc, còn {left} đ</source>
        <translation>Noted as paid in at the Treasury, {left} đ left</translation>
    </message>
</context>
<context>
    <name>TrialSheet</name>
    <message>
        <source>TRANG IN THỬ</source>
        <translation>TEST PAGE</translation>
    </message>
    <message>
        <source>Khung cách mép giấy 10 mm mỗi bên</source>
        <translation>The frame stands 10 mm from every edge</translation>
    </message>
</context>
<context>
    <name>TurningDownDesk</name>
    <message>
        <source>Đã từ chối {n} giấy tờ của túi {code}</source>
        <translation>{n} papers of bundle {code} refused</translation>
    </message>
    <message>
        <source>Trình túi {code} cho {name} ký?</source>
        <translation>Send bundle {code} to {name}?</translation>
    </message>
    <message>
        <source>Đã trình túi {code} cho {name}</source>
        <translation>Bundle {code} sent to {name}</translation>
    </message>
    <message>
        <source>Trình</source>
        <translation>Send</translation>
    </message>
    <message>
        <source>Trả lại {n} giấy tờ của túi {code} cho {name}, không chứng thực?</source>
        <translation>Give {n} papers of bundle {code} back to {name} uncertified?</translation>
    </message>
    <message>
        <source>Rút lại</source>
        <translation>Withdraw</translation>
    </message>
    <message>
        <source>Đã rút lại {n} giấy tờ</source>
        <translation>{n} papers withdrawn</translation>
    </message>
</context>
<context>
    <name>Unlock</name>
    <message>
        <source>Mở khoá kho</source>
        <translation>Unlock the store</translation>
    </message>
    <message>
        <source>Kho đang khoá</source>
        <translation>The store is locked</translation>
    </message>
    <message>
        <source>Máy này không tự mở được khoá của kho. Nhập mật khẩu của người phụ trách, hoặc quét hay gõ tám nhóm số trên phiếu khôi phục.</source>
        <translation>This PC does not open the store&apos;s key by itself. Enter the administrator&apos;s passphrase, or scan or type the eight groups of the recovery sheet.</translation>
    </message>
    <message>
        <source>&amp;Mật khẩu hoặc phiếu khôi phục</source>
        <translation>&amp;Passphrase or recovery sheet</translation>
    </message>
    <message>
        <source>Mở kho</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Thoát</source>
        <translation>Quit</translation>
    </message>
</context>
<context>
    <name>UnprintedPanel</name>
    <message>
        <source>Giấy chưa in</source>
        <translation>Unprinted papers</translation>
    </message>
    <message>
        <source>Xem trước giấy</source>
        <translation>Preview of the paper</translation>
    </message>
    <message>
        <source>In tất cả</source>
        <translation>Print all</translation>
    </message>
    <message>
        <source>&amp;In giấy này</source>
        <translation>Print &amp;this one</translation>
    </message>
    <message>
        <source>&amp;Lưu tệp PDF…</source>
        <translation>&amp;Save as PDF…</translation>
    </message>
    <message>
        <source>In tiếp từ tờ</source>
        <translation>Print on from sheet</translation>
    </message>
    <message>
        <source>In tiếp &amp;từ tờ</source>
        <translation>Print on f&amp;rom sheet</translation>
    </message>
    <message>
        <source>Sau khi kẹt giấy: cùng số chứng thực, không đóng dấu in lại</source>
        <translation>After a jam: the same number, no mark of a reprint</translation>
    </message>
    <message>
        <source>Đã &amp;có giấy</source>
        <translation>&amp;Have it</translation>
    </message>
    <message>
        <source>Bỏ khỏi danh sách: giấy đã ra hoặc không cần in nữa</source>
        <translation>Takes it off the list: it came out, or nobody needs it any more</translation>
    </message>
    <message>
        <source>Chưa chọn máy in</source>
        <translation>No printer chosen</translation>
    </message>
    <message>
        <source>Đã lưu {name}</source>
        <translation>Saved {name}</translation>
    </message>
    <message>
        <source>Mọi giấy đã in xong</source>
        <translation>Every paper is printed</translation>
    </message>
    <message>
        <source>Giấy nào chưa ra khỏi máy in sẽ nằm ở đây, kể cả khi tắt máy.</source>
        <translation>What has not come out of the printer stays here, even when the PC is switched off.</translation>
    </message>
    <message>
        <source>Đóng</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Lưu tệp PDF</source>
        <translation>Save as PDF</translation>
    </message>
    <message>
        <source>Tệp PDF (*.pdf)</source>
        <translation>PDF file (*.pdf)</translation>
    </message>
</context>
<context>
    <name>UnsettledRows</name>
    <message>
        <source>Số</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>Còn phải làm</source>
        <translation>To be done</translation>
    </message>
    <message>
        <source>Túi</source>
        <translation>Bundle</translation>
    </message>
    <message>
        <source>Người yêu cầu</source>
        <translation>Requester</translation>
    </message>
    <message>
        <source>Giấy tờ</source>
        <translation>Papers</translation>
    </message>
    <message>
        <source>Ký lúc</source>
        <translation>Signed at</translation>
    </message>
    <message>
        <source>Nơi để</source>
        <translation>Place</translation>
    </message>
</context>
<context>
    <name>UnsettledView</name>
    <message>
        <source>Còn phải làm gì</source>
        <translation>What is to be done</translation>
    </message>
    <message>
        <source>Mọi số chưa xong</source>
        <translation>All that is not over</translation>
    </message>
    <message>
        <source>Các số chưa xong. Phím cách chọn, F9 làm việc kế tiếp, F10 huỷ số</source>
        <translation>Numbers that are not over. Space ticks, F9 does what is next, F10 annuls</translation>
    </message>
    <message>
        <source>Mọi số đã xong</source>
        <translation>All numbers are settled</translation>
    </message>
    <message>
        <source>Không còn số nào thiếu lời chứng, thiếu dấu hay chưa trao.</source>
        <translation>No number lacks its attestation, its seal or its handover.</translation>
    </message>
    <message>
        <source>Làm tiếp</source>
        <translation>Go on</translation>
    </message>
    <message>
        <source>Huỷ số</source>
        <translation>Annul</translation>
    </message>
    <message>
        <source>Đã ký, đóng lời chứng</source>
        <translation>Signed and stamped</translation>
    </message>
    <message>
        <source>In lời chứng</source>
        <translation>Print attestations</translation>
    </message>
    <message>
        <source>Đã đóng dấu</source>
        <translation>Sealed</translation>
    </message>
    <message>
        <source>Trao</source>
        <translation>Hand over</translation>
    </message>
    <message>
        <source>{act}: {n} số</source>
        <translation>{act}: {n}</translation>
    </message>
    <message>
        <source>Còn phải thu {due}</source>
        <translation>Still to be paid: {due}</translation>
    </message>
    <message>
        <source>Làm xong trước khi hết ngày</source>
        <translation>To be done before the day is over</translation>
    </message>
</context>
<context>
    <name>VisitPanel</name>
    <message>
        <source>Túi {number}</source>
        <translation>Bundle {number}</translation>
    </message>
    <message>
        <source>trả trước {hour}</source>
        <translation>due by {hour}</translation>
    </message>
    <message>
        <source>Phải thu</source>
        <translation>To be paid</translation>
    </message>
    <message>
        <source>Khách đưa</source>
        <translation>Given</translation>
    </message>
    <message>
        <source>Số tiền khách đưa</source>
        <translation>Amount given</translation>
    </message>
    <message>
        <source>Trả bằng: {way}</source>
        <translation>Paid by: {way}</translation>
    </message>
    <message>
        <source>trả lại {amount}</source>
        <translation>change {amount}</translation>
    </message>
    <message>
        <source>còn thiếu {amount}</source>
        <translation>{amount} missing</translation>
    </message>
    <message>
        <source>Chờ {names} ký.</source>
        <translation>Waits for the signature of {names}.</translation>
    </message>
    <message>
        <source>người có thẩm quyền</source>
        <translation>whoever may sign</translation>
    </message>
    <message>
        <source>Có liên quan tài sản, lợi ích của người ký hoặc người thân thích không (Điều 9 k.3)? F9: không liên quan, ký. Esc: có, để người khác ký.</source>
        <translation>Does it touch property or interests of the signer or close relatives (Điều 9 k.3)? F9: no, sign. Esc: yes, leave it to another.</translation>
    </message>
    <message>
        <source>F9: đã đối chiếu, ký và lấy số.</source>
        <translation>F9: compared; sign and number.</translation>
    </message>
    <message>
        <source>Đặt vào khay trang đầu rồi trang cuối của từng bản (bản một mặt chỉ đặt một lần), Enter để in BẢN SAO và lời chứng.</source>
        <translation>Lay the first page and then the last page of each copy into the tray (a one-sided copy once only), Enter prints BẢN SAO and the attestation.</translation>
    </message>
    <message>
        <source>Đặt giấy vào khay rồi Enter để in lời chứng.</source>
        <translation>Load the tray, then Enter prints the attestation.</translation>
    </message>
    <message>
        <source>Phím cách: tiền đã vào tài khoản, đã trả bản chính, đã trao.</source>
        <translation>Space: the transfer has arrived, originals back, handed over.</translation>
    </message>
    <message>
        <source>Phím cách: đã thu tiền, đã trả bản chính, đã trao.</source>
        <translation>Space: paid, originals back, handed over.</translation>
    </message>
    <message>
        <source>Túi nằm ở Trình ký. Esc: lượt mới.</source>
        <translation>The bundle is with the signer. Esc: next visitor.</translation>
    </message>
    <message>
        <source>Lượt này đã xong. Esc: lượt mới.</source>
        <translation>This visit is finished. Esc: next visitor.</translation>
    </message>
</context>
<context>
    <name>WardStart</name>
    <message>
        <source>Lập kho của phường…</source>
        <translation>Make the ward&apos;s store…</translation>
    </message>
    <message>
        <source>Thôi tập huấn, lập kho thật của phường (Ctrl+Shift+N)</source>
        <translation>Leave practice, make the ward&apos;s real store (Ctrl+Shift+N)</translation>
    </message>
</context>
<context>
    <name>Window</name>
    <message>
        <source>Bộ phận Một cửa</source>
        <translation>One-stop desk</translation>
    </message>
    <message>
        <source>BẢN TẬP HUẤN – SỐ LIỆU GIẢ – GIẤY IN RA KHÔNG CÓ GIÁ TRỊ</source>
        <translation>TRAINING – INVENTED DATA – PAPERS PRINTED HERE ARE NOT VALID</translation>
    </message>
</context>
<context>
    <name>WorkBar</name>
    <message>
        <source>Dừng</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>{words} {percent}%</source>
        <translation>{words} {percent}%</translation>
    </message>
</context>
<context>
    <name>WorkListPane</name>
    <message>
        <source>Danh sách hồ sơ</source>
        <translation>Dossiers</translation>
    </message>
    <message>
        <source>{part}: {n} hồ sơ</source>
        <translation>{part}: {n}</translation>
    </message>
    <message>
        <source>Gọi {part}: {n} hồ sơ</source>
        <translation>To call, {part}: {n}</translation>
    </message>
    <message>
        <source>ngăn {n}</source>
        <translation>shelf {n}</translation>
    </message>
    <message>
        <source>hết hạn bổ sung</source>
        <translation>not brought in time</translation>
    </message>
    <message>
        <source>{left} · gia hạn?</source>
        <translation>{left} · extend?</translation>
    </message>
    <message>
        <source>{left} · chờ nộp tiền</source>
        <translation>{left} · payment awaited</translation>
    </message>
    <message>
        <source>Không còn ai phải gọi</source>
        <translation>Nobody left to call</translation>
    </message>
    <message>
        <source>Chọn danh sách khác bằng Alt+1…9.</source>
        <translation>Choose another list with Alt+1…9.</translation>
    </message>
    <message>
        <source>Không có hồ sơ quá hạn</source>
        <translation>Nothing is overdue</translation>
    </message>
    <message>
        <source>Xem hồ sơ hôm nay: Alt+2.</source>
        <translation>See what is due today: Alt+2.</translation>
    </message>
    <message>
        <source>Không có hồ sơ nào ở đây</source>
        <translation>Nothing here</translation>
    </message>
    <message>
        <source>Tiếp nhận hồ sơ mới: F1. Tìm hồ sơ cũ: Ctrl+F.</source>
        <translation>Receive a new one: F1. Find an older one: Ctrl+F.</translation>
    </message>
    <message>
        <source>Không thấy hồ sơ nào</source>
        <translation>No dossier found</translation>
    </message>
    <message>
        <source>Thử tên không dấu, 4 số cuối của mã, điện thoại hoặc số định danh.</source>
        <translation>Try the name without marks, or the last 4 digits of the code, telephone or personal number.</translation>
    </message>
</context>
<context>
    <name>YearView</name>
    <message>
        <source>Lịch năm</source>
        <translation>Calendar of the year</translation>
    </message>
    <message>
        <source>Tháng {month}</source>
        <translation>Month {month}</translation>
    </message>
</context>
<context>
    <name>_Form</name>
    <message>
        <source>Về danh sách</source>
        <translation>Back to the list</translation>
    </message>
</context>
<context>
    <name>_Grounds</name>
    <message>
        <source>Từ chối chứng thực</source>
        <translation>Refuse to certify</translation>
    </message>
    <message>
        <source>{titles}. Ghi lý do bằng văn bản, không lấy số chứng thực. Phím số chọn căn cứ.</source>
        <translation>{titles}. The grounds are given in writing; no number is taken. Digits tick grounds.</translation>
    </message>
</context>
<context>
    <name>_IssuedRows</name>
    <message>
        <source>bản {n}</source>
        <translation>revision {n}</translation>
    </message>
    <message>
        <source>lỗi in</source>
        <translation>print failed</translation>
    </message>
    <message>
        <source>chờ in</source>
        <translation>to be printed</translation>
    </message>
    <message>
        <source>in lại {n} lần</source>
        <translation>reprinted {n}×</translation>
    </message>
</context>
<context>
    <name>_Keys</name>
    <message>
        <source>Phím</source>
        <translation>Key</translation>
    </message>
    <message>
        <source>Ký tự</source>
        <translation>Character</translation>
    </message>
    <message>
        <source>Cách phím trước (ms)</source>
        <translation>Since the key before (ms)</translation>
    </message>
</context>
<context>
    <name>_Papers</name>
    <message>
        <source>Đang gửi tới máy in…</source>
        <translation>Being sent to the printer…</translation>
    </message>
    <message>
        <source>Đã gửi tới {printer}, chưa in xong</source>
        <translation>Sent to {printer}, not out yet</translation>
    </message>
    <message>
        <source>Chưa chọn máy in</source>
        <translation>No printer chosen</translation>
    </message>
    <message>
        <source>Chưa gửi tới máy in</source>
        <translation>Not sent to the printer</translation>
    </message>
</context>
<context>
    <name>_PersonPanel</name>
    <message>
        <source>{n} hồ sơ</source>
        <translation>dossiers: {n}</translation>
    </message>
    <message>
        <source>Hãy ghi lý do.</source>
        <translation>Enter the reason.</translation>
    </message>
</context>
</TS>
