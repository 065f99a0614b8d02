import{c as e,d as t,i as n,n as r,o as i,r as a,t as o}from"./shared-problems.js";import{t as s}from"./shared-account.js";import{r as c,t as l}from"./shared-page.js";function u(e,r){return e.length===0?t`<p class="nothing">Der er ingen dokumenter endnu.</p>`:t`<div class="scroll" role="region" tabindex="0" aria-label="Indlæste dokumenter">
    <table>
      <caption class="sr">Indlæste dokumenter</caption>
      <thead><tr><th scope="col">Dokument</th><th scope="col" class="minor">Planer</th><th scope="col" class="minor">Læst ind</th><th scope="col"><span class="sr">Handlinger</span></th></tr></thead>
      <tbody>${e.map(e=>{let i=a(e.name);return t`<tr>
          <th scope="row"><a href="/kilde/${encodeURIComponent(e.id)}">${i}</a>
            ${e.warnings.map(e=>t`<p class="warning">${n(e)}</p>`)}</th>
          <td class="minor">${e.plans.length||`ingen genkendt`}</td><td class="minor">${c(e.ingested)}</td>
          <td class="actions-cell">
            <button type="button" class="plain" @click=${()=>r.again(e)}>Læs ind igen<span class="sr"> ${i}</span></button>
            <button type="button" class="plain danger" @click=${()=>r.remove(e)}>Slet<span class="sr"> ${i}</span></button>
          </td>
        </tr>`})}</tbody>
    </table>
  </div>`}function d(r){return r.length===0?t`<p class="nothing">Ingen har vurderet et svar endnu.</p>`:t`<ul class="feedback">${[...r].reverse().map(r=>t`<li class="card">
    <p><span class="badge ${r.vote===`down`?`warn`:``}">${r.vote===`up`?`Godt svar`:`Dårligt svar`}</span> <span class="note">${c(r.created)}</span></p>
    <h3><bdi>${n(r.question)}</bdi></h3>
    ${r.reason?t`<p><strong>Begrundelse:</strong> <bdi>${n(r.reason)}</bdi></p>`:e}
    <details><summary>Svaret</summary><p>${n(r.answer.answer)}</p></details>
  </li>`)}</ul>`}var f={no_field:`Feltet, året eller indsatsen findes ikke`,not_found:`Planerne siger ikke noget om det`,blocked:`Afvist`};function p(e){return e.length===0?t`<p class="nothing">Alle spørgsmål har fået svar.</p>`:t`<div class="scroll" role="region" tabindex="0" aria-label="Spørgsmål uden svar">
    <table>
      <caption class="sr">Spørgsmål uden svar, talt op</caption>
      <thead><tr><th scope="col">Indsats</th><th scope="col">Felt</th><th scope="col">Hvorfor</th><th scope="col" class="number">Antal</th><th scope="col">Senest</th></tr></thead>
      <tbody>${e.map(e=>t`<tr>
        <th scope="row">${e.initiative_name?a(e.initiative_name):`ingen bestemt`}</th><td>${e.field??`intet bestemt`}</td>
        <td>${f[e.kind]??e.kind}</td><td class="number">${e.count}</td><td>${c(e.last)}</td>
      </tr>`)}</tbody>
    </table>
  </div>`}var m=400;async function h(e,t,n,r){let a=await e.headers(`POST`),o=new FormData;return o.set(`file`,t),new Promise((e,t)=>{let s=new XMLHttpRequest;s.open(`POST`,`/api/documents?replace=${n}`),a.forEach((e,t)=>s.setRequestHeader(t,e)),s.upload.addEventListener(`progress`,({loaded:e,total:t})=>r(t?e/t:0)),s.addEventListener(`error`,()=>t(new i(0,`unreachable`))),s.addEventListener(`load`,()=>{s.status<300?e(JSON.parse(s.responseText)):t(_(s))}),s.send(o)})}async function g(e,t,n){let r=t;for(;r.state===`waiting`||r.state===`running`;)n(r),await new Promise(e=>window.setTimeout(e,m)),r=await e.json(`/api/jobs/${encodeURIComponent(r.id)}`);return r}function _(e){try{let{title:t=``,detail:n=``,type:r=``}=JSON.parse(e.responseText);return new i(e.status,t,n,r)}catch{return new i(e.status,``)}}var v=class{constructor(e,t,n){this.http=e,this.changed=t,this.told=n,this.all=[],this.count=0}async add(e,t=!1){let n=[...e].map(e=>({id:this.count+=1,file:e,state:`sending`,share:0,job:null,problem:``}));this.all=[...n,...this.all],this.changed();for(let e of n)await this.run(e,t)}async replace(e){this.all=this.all.filter(({id:t})=>t!==e.id),await this.add([e.file],!0)}async run({id:e,file:t},n){try{let r=await h(this.http,t,n,t=>this.set(e,{share:t}));this.set(e,{state:`reading`,share:0});let i=await g(this.http,r,t=>this.set(e,{share:t.total?t.done/t.total:0}));this.set(e,{state:i.state===`done`?`done`:`failed`,share:1,job:i,problem:i.error??``})}catch(t){if(!(t instanceof i))throw t;this.set(e,{state:t.status===409?`taken`:`failed`,problem:this.told(t)})}}set(e,t){this.all=this.all.map(n=>n.id===e?{...n,...t}:n),this.changed()}},y=`.pdf,.docx,.html,.htm,.md,.txt`;function b(e){let n=t=>void(t?.length&&e.add(t));return t`<div class="drop-zone"
      @dragover=${e=>{e.preventDefault(),e.currentTarget.classList.add(`over`)}}
      @dragleave=${e=>e.currentTarget.classList.remove(`over`)}
      @drop=${e=>{e.preventDefault(),e.currentTarget.classList.remove(`over`),n(e.dataTransfer?.files)}}>
      <p>Slip handleplaner her: PDF, Word, HTML, Markdown eller tekst.</p>
      <label class="solid file">Vælg filer<input type="file" multiple accept=${y} @change=${e=>{let t=e.target;n(t.files),t.value=``}} /></label>
    </div>
    <ul class="uploads">${e.all.map(n=>t`<li class="card">${x(n,e)}</li>`)}</ul>`}function x(r,i){let o=a(r.file.name),s={sending:`Sender filen`,reading:`Læser filen ind`,done:`Læst ind`,failed:`Kunne ikke læses ind`,taken:`Navnet er brugt`}[r.state],c=r.state===`sending`||r.state===`reading`;return t`<h3>${o}</h3>
    <p class="note">${s}${c?` …`:e}</p>
    ${c?t`<progress max="1" .value=${r.share} aria-label="${s}: ${o}"></progress>`:e}
    ${r.problem?t`<p class="problem">${n(r.problem)}</p>`:e}
    ${r.state===`taken`?t`<button type="button" class="plain outline" @click=${()=>void i.replace(r)}>Erstat det gamle dokument</button>`:e}
    ${r.job?.report?S(r.job.report):e}`}function S(n){return t`${n.documents.map(e=>C(e,n))}
    ${n.unchanged.length?t`<p>Dokumentet er uændret.</p>`:e}
    ${n.duplicates.map(({of:e})=>t`<p>Filen er den samme som ${a(e)} og er sprunget over.</p>`)}`}function C(r,i){let a=[`${r.plans} ${r.plans===1?`plan`:`planer`}`,`${r.initiatives} ${r.initiatives===1?`indsats`:`indsatser`}`],o=r.recognised.filter(([e,t])=>t>0&&e!==`indsatser`).map(([e,t])=>`${e}: ${t}`);return t`<p><strong>${i.added.includes(r.id)?`Nyt dokument`:`Ændret dokument`}</strong>: ${a.join(`, `)}, ${r.passages} ${r.passages===1?`passage`:`passager`}.
      <a href="/kilde/${encodeURIComponent(r.id)}">Se teksten</a></p>
    ${o.length?t`<p class="note">Genkendt i alt: ${o.join(`, `)}</p>`:e}
    ${[...r.warnings,...r.unrecognised].map(e=>t`<p class="warning">${n(e)}</p>`)}`}var w=class extends l{static{this.properties={...l.properties,documents:{state:!0},feedback:{state:!0},unanswered:{state:!0},removing:{state:!0}}}constructor(){super(),this.uploads=new v(this.http,()=>this.uploadsChanged(),e=>o(e,r(`da`),!1)),this.documents=null,this.feedback=[],this.unanswered=[],this.removing=null}connectedCallback(){super.connectedCallback(),this.load()}async load(){let e=await this.http.session().catch(e=>this.failed(e));e&&(e.role!==`editor`&&e.role!==`admin`?this.problem=new i(403,``,`Siden er for redaktører. Log ind med en nøgle, der har rollen editor.`):(await this.refresh(),this.feedback=await this.read(`/api/feedback`)??[],this.unanswered=await this.read(`/api/unanswered`)??[]))}async refresh(){this.documents=await this.read(`/api/documents`)??this.documents}render(){return this.documents?t`${this.problemView()} ${this.sayingView()}
      <section class="part" aria-labelledby="ind"><h2 id="ind">Læs planer ind</h2>${b(this.uploads)}</section>
      <section class="part" aria-labelledby="dokumenter"><h2 id="dokumenter" tabindex="-1">Dokumenter</h2>
        ${u(this.documents,{again:e=>void this.again(e),remove:e=>this.askToRemove(e)})}</section>
      <section class="part" aria-labelledby="vurderinger"><h2 id="vurderinger">Vurderinger af svar</h2>${d(this.feedback)}</section>
      <section class="part" aria-labelledby="ubesvaret"><h2 id="ubesvaret">Det, der ikke fik svar</h2>
        <p class="lead">Talt op efter indsats og felt. Selve spørgsmålene bliver ikke gemt.</p>${p(this.unanswered)}</section>
      ${this.dialogView()}`:t`${this.problemView()}${this.problem?e:t`<p class="note">Henter …</p>`}`}dialogView(){let e=a(this.removing?.name??``);return t`<dialog aria-labelledby="remove-heading" @close=${()=>this.removing=null}>
      <h2 id="remove-heading">Slet dokumentet?</h2>
      <p>${e} bliver slettet for altid, også originalen. Svar kan ikke længere bygge på det.</p>
      <div class="row">
        <button type="button" class="solid delete" @click=${()=>void this.removeDocument()}>Slet for altid</button>
        <button type="button" class="plain outline" @click=${()=>this.querySelector(`dialog`)?.close()}>Behold det</button>
      </div>
    </dialog>`}askToRemove(e){this.removing=e,this.updateComplete.then(()=>this.querySelector(`dialog`)?.showModal())}async removeDocument(){let e=this.removing;if(this.querySelector(`dialog`)?.close(),e)try{await this.http.send(`/api/documents/${encodeURIComponent(e.id)}`,{method:`DELETE`}),this.saying=`${a(e.name)} er slettet.`,await this.refresh(),this.querySelector(`#dokumenter`)?.focus()}catch(e){this.failed(e)}}async again(e){try{let t=await this.http.send(`/api/documents/${encodeURIComponent(e.id)}/file`);await this.uploads.add([new File([await t.blob()],e.name)],!0)}catch(e){this.failed(e)}}uploadsChanged(){this.requestUpdate();let[e]=this.uploads.all;e?.state===`done`&&e.job?(this.saying=`${a(e.file.name)} er læst ind.`,this.refresh()):e?.state===`failed`&&(this.saying=`${a(e.file.name)} kunne ikke læses ind.`)}};customElements.define(`klarplan-admin-page`,w),s();